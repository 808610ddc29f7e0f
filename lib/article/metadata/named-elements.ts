/** Elements whose class, id or role says what they hold. */
export interface NamedElements {
  bylines: Element[];
  dates: Element[];
}

const BYLINE =
  /author|byline|autor|auteur|writer|redact|signat(?:ure|aire)|(?:^|[\s_-])(?:reporter|journalist)|giornalist|periodist|forfatter|skribent|verfasser|(?:^|\s)by(?:\s|$)|(?:^|\s)fn(?:\s|$)|contributor|penulis|yazar/i;
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|by|writers?|contributors?|journalists?|staff|team|profile|people|redacteurs?|yazar(?:lar)?|penulis|tac-gia)\/[^/]+/i;
const DATE = /date|time|publish|posted|stamp|datum|fecha|tarih|uhrzeit|entry-meta|(?:^|\s|-|_)meta(?:\s|$|-|_)/i;
const MOST = 80;

/** Whether a class or id says byline. */
export const isBylineName = (name: string): boolean => BYLINE.test(name);

/** One pass over the document; selectors for the same, with their dozen substrings, take ten times as long. */
export function nameElements(doc: Document): NamedElements {
  const named: NamedElements = { bylines: [], dates: [] };
  for (const element of doc.body?.getElementsByTagName('*') ?? []) {
    const name = nameOf(element);
    if (name && BYLINE.test(name) && named.bylines.length < MOST) named.bylines.push(element);
    else if (element.localName === 'a' && isByline(element) && named.bylines.length < MOST) named.bylines.push(element);
    if (name && DATE.test(name) && named.dates.length < MOST) named.dates.push(element);
  }
  return named;
}

function nameOf(element: Element): string {
  const className = element.getAttribute('class');
  const id = element.getAttribute('id');
  const test = element.getAttribute('data-testid');
  if (!test && !id) return className ?? '';
  return `${className ?? ''} ${id ?? ''} ${test ?? ''}`;
}

const isByline = (link: Element): boolean =>
  /(?:^|\s)author(?:\s|$)/.test(link.getAttribute('rel') ?? '') || AUTHOR_PAGE.test(link.getAttribute('href') ?? '');
