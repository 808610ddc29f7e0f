import { numberedForms, webAddress, withoutHash } from './numbered-address';

const MOST_LINKS = 3000;
const MOST_PAGES = 60;
const LONGEST = 2000;

/**
 * The address of the article's next page, or null. Only an address that is this one with the next number counts: on most
 * sites `rel=next` and "Next" lead to another article.
 */
export function nextPageOf(doc: Document, url: string): string | null {
  const here = webAddress(url);
  // What pages on from a front page is no article.
  if (!here || here.pathname === '/') return null;
  const current = numberedForms(here);
  const base = baseOf(doc, url);
  const next = [...new Set(current.map(({ number }) => String(number + 1)))];
  // Most links are ruled out by their looks: to parse thousands of addresses takes longer than to find the article.
  const looksNext = new RegExp(`(?:[=/_,-]|page)0?(?:${next.join('|')})(?:$|[/?&#.\\s])`, 'i');
  let links = 0;
  const candidates = next.map((number) => `a[href*="${number}"]`).join();
  for (const link of [...doc.querySelectorAll('link[rel~="next" i]'), ...doc.querySelectorAll(candidates)]) {
    if (++links > MOST_LINKS) break;
    const href = link.getAttribute('href') ?? '';
    if (!looksNext.test(href.slice(0, LONGEST))) continue;
    const address = webAddress(href, base);
    if (address?.origin !== here.origin || address.href === here.href) continue;
    const follows = numberedForms(address).some(({ rest, number }) =>
      current.some((page) => page.rest === rest && number === page.number + 1 && number <= MOST_PAGES),
    );
    if (follows && !/comment/i.test(address.href)) return withoutHash(address);
  }
  return null;
}

/** What the page's own addresses are relative to. */
function baseOf(doc: Document, url: string): string {
  const written = doc.querySelector('base[href]')?.getAttribute('href');
  return (written && webAddress(written, url)?.href) || url;
}
