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

/** Whether two addresses are pages of one article, as far as addresses tell. */
export function isSameArticle(one: string, other: string): boolean {
  const [a, b] = [webAddress(one), webAddress(other)];
  if (!a || !b || a.origin !== b.origin) return false;
  const known = new Set(numberedForms(a).map(({ rest }) => rest));
  return numberedForms(b).some(({ rest }) => known.has(rest));
}

/** The number of a page, given the one before it; undefined when it doesn't follow it. */
export function pageNumber(address: string, previous: string): number | undefined {
  const [page, before] = [webAddress(address), webAddress(previous)];
  if (!page || !before) return undefined;
  const earlier = numberedForms(before);
  return numberedForms(page).find(({ rest, number }) =>
    earlier.some((form) => form.rest === rest && form.number === number - 1),
  )?.number;
}

/** Every way to read a number out of an address; the plain one is page 1 of itself. */
export function numberedForms(address: URL): Numbered[] {
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

export const withoutHash = (address: URL): string => address.href.split('#')[0] ?? address.href;

export function webAddress(text: string, base?: string): URL | null {
  try {
    const address = new URL(text, base);
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null; // links that are no addresses are common and lead nowhere
  }
}
