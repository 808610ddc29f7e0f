/** An address parted into what stays from page to page and the page's number. */
interface Numbered {
  rest: string;
  number: number;
}

/** Where addresses carry a page's number: the query, a segment of its own, or the end of the name. */
const QUERY = /^(?:page|p|pg|paged|pageno|page_no|pagenumber|seite|pagina|página|strona|sayfa|trang|onepage)$/i;
const SEGMENT = /\/(?:(?:page|seite|pagina|strona|sayfa|trang|p)[-/]?)?(\d{1,2})\/?$/i;
// A bare "-2" only before a file's ending: slugs end in numbers of their own.
const SUFFIX = /[-_,](?:page|seite|pagina|p)[-_]?(\d{1,2})(\.\w{3,5})?$/i;
const FILE_SUFFIX = /[-_,](\d{1,2})(\.\w{3,5})$/;
const MOST_LINKS = 3000;
const MOST_PAGES = 60;
const LONGEST = 2000;

/**
 * The address of the article's next page, or null. Only an address that is this one with the next number counts: on most
 * sites `rel=next` and "Next" lead to another article.
 */
export function nextPageOf(doc: Document, url: string): string | null {
  const here = parse(url);
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
    const address = parse(href, base);
    if (address?.origin !== here.origin || address.href === here.href) continue;
    const follows = numberedForms(address).some(({ rest, number }) =>
      current.some((page) => page.rest === rest && number === page.number + 1 && number <= MOST_PAGES),
    );
    if (follows && !/comment/i.test(address.href)) return withoutHash(address);
  }
  return null;
}

/** Whether two addresses are pages of one article, as far as addresses tell. */
export function isSameArticle(one: string, other: string): boolean {
  const [a, b] = [parse(one), parse(other)];
  if (!a || !b || a.origin !== b.origin) return false;
  const known = new Set(numberedForms(a).map(({ rest }) => rest));
  return numberedForms(b).some(({ rest }) => known.has(rest));
}

/** The number of a page, given the one before it; undefined when it doesn't follow it. */
export function pageNumber(address: string, previous: string): number | undefined {
  const [page, before] = [parse(address), parse(previous)];
  if (!page || !before) return undefined;
  const earlier = numberedForms(before);
  return numberedForms(page).find(({ rest, number }) =>
    earlier.some((form) => form.rest === rest && form.number === number - 1),
  )?.number;
}

/** What the page's own addresses are relative to. */
function baseOf(doc: Document, url: string): string {
  const written = doc.querySelector('base[href]')?.getAttribute('href');
  return (written && parse(written, url)?.href) || url;
}

/** Every way to read a number out of an address; the plain one is page 1 of itself. */
function numberedForms(address: URL): Numbered[] {
  const forms: Numbered[] = [{ rest: plain(address), number: 1 }];
  for (const [name, value] of address.searchParams) {
    if (!QUERY.test(name) || !/^\d{1,2}$/.test(value)) continue;
    const bare = new URL(address);
    bare.searchParams.delete(name);
    forms.push({ rest: plain(bare), number: Number(value) });
  }
  for (const pattern of [SEGMENT, SUFFIX, FILE_SUFFIX]) {
    const match = pattern.exec(address.pathname);
    if (!match) continue;
    const bare = new URL(address);
    bare.pathname = address.pathname.slice(0, match.index) + (match[2] ?? '');
    forms.push({ rest: plain(bare), number: Number(match[1]) });
  }
  return forms;
}

const plain = (address: URL): string => withoutHash(address).replace(/\/+(?=$|\?)|\?$/g, '');

const withoutHash = (address: URL): string => address.href.split('#')[0] ?? address.href;

function parse(text: string, base?: string): URL | null {
  try {
    const address = new URL(text, base);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null; // links that are no addresses are common and lead nowhere
  }
}
