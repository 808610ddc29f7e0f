/** Gives the document a `<base>` that resolves addresses as they did in the page. */
export function settleBase(doc: Document, url: string): void {
  const written = doc.querySelector('base[href]');
  const href = written?.getAttribute('href') ?? '';
  const base = written ?? doc.createElement('base');
  base.setAttribute('href', URL.canParse(href, url) ? new URL(href, url).href : url);
  if (!written) doc.head?.prepend(base);
}
