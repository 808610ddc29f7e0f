import { ID_PREFIX } from '../../../article/allowed-markup';

const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr', 'source']);
const XHTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** What XML 1.0 allows no document to hold, and HTML would show as nothing. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Whether anything of a text is left to be shown. */
export const isShown = (text: string): boolean => text.replace(ILLEGAL, '').trim() !== '';

export const escapeXml = (text: string): string =>
  text
    .replace(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Names that XML takes too: letters, digits, `-`, with one prefix at most. */
const NAME = /^[a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)?$/i;

/**
 * What an element holds as markup that reads the same as HTML and as XML. Written here and not by the browser, whose
 * XML serialiser passes on control characters and names that no XML parser takes.
 */
export function serialise(node: Node): string {
  return [...node.childNodes].map(markupOf).join('');
}

function markupOf(node: Node): string {
  if (node.nodeType === 3) return escapeXml(node.nodeValue ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element; // by its type
  const { localName } = element;
  const isMath = element.namespaceURI === MATHML;
  if (!NAME.test(localName) || !(isMath || element.namespaceURI === XHTML)) return serialise(element);
  const attributes = [...element.attributes]
    .filter(({ name }) => NAME.test(name) && name !== 'xmlns')
    .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  const namespace = localName === 'math' ? ` xmlns="${MATHML}"` : '';
  if (VOID.has(localName)) return `<${localName}${attributes}/>`;
  return `<${localName}${namespace}${attributes}>${serialise(element)}</${localName}>`;
}

/**
 * Gives what links of the text point to names that XML takes and no other text of the same book has, and lets go of
 * links that point nowhere.
 */
export function renameTargets(body: Element, prefix: string): void {
  const names = new Map<string, string>();
  for (const target of body.querySelectorAll('[id]')) {
    const name = `${prefix}${names.size + 1}`;
    if (names.has(target.id)) target.removeAttribute('id');
    else {
      names.set(target.id, name);
      target.id = name;
    }
  }
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const wanted = link.getAttribute('href')?.slice(1) ?? '';
    const name = names.get(wanted) ?? names.get(ID_PREFIX + wanted);
    if (name) link.setAttribute('href', `#${name}`);
    else link.removeAttribute('href');
  }
}
