import { bitOf, kindsOf } from '../blocks/class-kinds';
import { isElement, squeeze } from '../blocks/elements';

const LONGEST_CAPTION = 700;
/** How much text beside its caption a picture's own container may hold. */
const OTHER_TEXT = 60;
const HIGHEST = 5;
const PICTURES = 'img, picture, video, iframe';
const NAMED = [
  'caption',
  'legend',
  'credit',
  'copyright',
  'bildunter',
  'bildtext',
  'didascalia',
  'pie',
  'text',
  'desc',
  'info',
]
  .map((name) => `[class*="${name}" i]`)
  .join(', ');

/** Makes what the page's names call a caption, beside its picture, a `<figcaption>` in a `<figure>`. */
export function markCaptions(doc: Document): void {
  const caption = bitOf('caption');
  for (const named of [...doc.body.querySelectorAll(NAMED)]) {
    if (!(kindsOf(named) & caption) || !named.isConnected || named.closest('figcaption')) continue;
    const length = squeeze(named.textContent ?? '').length;
    if (!length || length > LONGEST_CAPTION || named.querySelector(PICTURES) || named.closest('figure')) continue;
    const holder = holderOf(named, length);
    if (holder) renamed(holder, 'figure', doc).append(renamed(named, 'figcaption', doc));
  }
  for (const figure of doc.body.querySelectorAll('figure')) captionLooseText(figure, doc);
}

/** The smallest element that holds the caption and its picture, and hardly anything else. */
function holderOf(caption: Element, length: number): Element | undefined {
  let at = caption.parentElement;
  for (let up = 0; at && up < HIGHEST && at.localName !== 'body'; at = at.parentElement, up += 1) {
    if (squeeze(at.textContent ?? '').length > length + OTHER_TEXT) return undefined;
    if (at.querySelector(PICTURES))
      return /^(?:div|span|p|section|aside|dl|a|center)$/.test(at.localName) ? at : undefined;
  }
  return undefined;
}

function renamed(element: Element, name: string, doc: Document): Element {
  const replacement = doc.createElement(name);
  for (const { name: attribute, value } of element.attributes) replacement.setAttribute(attribute, value);
  replacement.append(...element.childNodes);
  element.replaceWith(replacement);
  return replacement;
}

/** Short text of a figure that stands outside its caption belongs to the caption: a credit, as a rule. */
function captionLooseText(figure: Element, doc: Document): void {
  if (!figure.querySelector(PICTURES) || figure.querySelector('table, pre, blockquote, figure')) return;
  const loose = [...figure.childNodes].filter(
    (node) => !isElement(node) || !(node.matches(PICTURES) || node.querySelector(PICTURES)),
  );
  const text = loose.filter((node) => squeeze(node.textContent ?? '') && !(isElement(node) && holdsCaption(node)));
  if (!text.length || squeeze(text.map((node) => node.textContent ?? '').join(' ')).length > LONGEST_CAPTION) return;
  const caption = figure.querySelector('figcaption') ?? figure.appendChild(doc.createElement('figcaption'));
  for (const node of text) caption.append(' ', node);
}

const holdsCaption = (element: Element) =>
  element.localName === 'figcaption' || element.querySelector('figcaption') !== null;
