import type { Evidence } from './evidence';
import type { Found } from './page-metadata';
import { parseUrl, webAddress } from './urls';

/**
 * The address the page calls its own: of the same site, and not its front page unless this is the front page. Templates
 * that name the front page, another site's article or `http://localhost` on every page are common.
 */
export function readCanonicalUrl({ doc, metas, url }: Evidence): Found<string> | undefined {
  const candidates: Found<string | null | undefined>[] = [
    { value: doc.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'), source: 'link' },
    { value: metas.get('og:url')?.[0], source: 'open-graph' },
  ];
  for (const { value, source } of candidates) {
    const address = webAddress(value, url);
    if (address && isBelievable(address, url)) return { value: address.split('#')[0] ?? address, source };
  }
  return undefined;
}

function isBelievable(address: string, url: string): boolean {
  const declared = parseUrl(address);
  const real = parseUrl(url);
  if (!declared || !real || declared.username || declared.password) return false;
  const front = (path: string) => /^\/?(?:index\.\w+|home)?\/?$/.test(path);
  if (front(declared.pathname) && !declared.search && !front(real.pathname)) return false;
  return siteOf(declared.hostname) === siteOf(real.hostname);
}

/** The last labels that make a site: two, or three where the second-last is a registry's (`co.uk`). */
function siteOf(host: string): string {
  const labels = host.split('.');
  const registry =
    /^(?:co|com|net|org|gov|ac|edu|go|or|ne|gob)$/.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(registry ? -3 : -2).join('.');
}
