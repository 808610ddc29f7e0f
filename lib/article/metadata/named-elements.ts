import { listOf } from '../blocks/elements';

/** Elements whose class, id or role says what they hold. */
export interface NamedElements {
  bylines: Element[];
  dates: Element[];
}

interface NameKind {
  isByline: boolean;
  isDate: boolean;
}

const BYLINE =
  /author|byline|autor|auteur|writer|redact|signat(?:ure|aire)|(?:^|[\s_-])(?:reporter|journalist)|giornalist|periodist|forfatter|skribent|verfasser|(?:^|\s)by(?:\s|$)|(?:^|\s)fn(?:\s|$)|contributor|penulis|yazar/i;
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|by|writers?|contributors?|journalists?|staff|team|profile|people|redacteurs?|yazar(?:lar)?|penulis|tac-gia)\/[^/]+/i;
const DATE = /date|time|publish|posted|stamp|datum|fecha|tarih|uhrzeit|entry-meta|(?:^|\s|-|_)meta(?:\s|$|-|_)/i;
const MOST = 80;
const NEITHER: NameKind = { isByline: false, isDate: false };

/** Whether a class or id says byline. */
export const isBylineName = (name: string): boolean => BYLINE.test(name);

/** One pass over what has names; selectors for these, with their dozen substrings, take ten times as long. */
export function nameElements(doc: Document): NamedElements {
  const named: NamedElements = { bylines: [], dates: [] };
  const isTested = doc.querySelector('[data-testid]') !== null;
  const known = new Map<string, NameKind>([['', NEITHER]]);
  for (const element of listOf(doc.body?.getElementsByTagName('*') ?? [])) {
    const name = nameOf(element, isTested);
    const kind = known.get(name) ?? { isByline: BYLINE.test(name), isDate: DATE.test(name) };
    known.set(name, kind);
    if ((kind.isByline || (element.localName === 'a' && isByline(element))) && named.bylines.length < MOST)
      named.bylines.push(element);
    if (kind.isDate && named.dates.length < MOST) named.dates.push(element);
  }
  return named;
}

function nameOf(element: Element, isTested: boolean): string {
  const { className, id } = element;
  // The class of a drawing is an object.
  const names = typeof className === 'string' ? className : (element.getAttribute('class') ?? '');
  const test = isTested ? element.getAttribute('data-testid') : null;
  return test || id ? `${names} ${id} ${test ?? ''}` : names;
}

function isByline(link: Element): boolean {
  const href = link.getAttribute('href');
  return (href !== null && AUTHOR_PAGE.test(href)) || /(?:^|\s)author(?:\s|$)/.test(link.getAttribute('rel') ?? '');
}
