import { bitOf, kindsOf } from '../blocks/class-kinds';
import { elementsNamed, isElement, listOf, squeeze } from '../blocks/elements';

const LONGEST_CAPTION = 700;
/** How much text beside its caption a picture's own container may hold. */
const OTHER_TEXT = 60;
const HIGHEST = 5;
const PICTURE_TAGS = ['img', 'picture', 'video', 'iframe'];
const PICTURES = PICTURE_TAGS.join(', ');
const HOLDER = /^(?:div|span|p|section|aside|dl|a|center)$/;
const CAPTION = bitOf('caption');

/** Makes what the page's names call a caption, beside its picture, a `<figcaption>` in a `<figure>`. */
export function markCaptions(doc: Document): void {
  // Pictures of one list stand in the same elements, and to bring captions about moves no text.
  const texts = new Map<Element, string>();
  for (const picture of elementsNamed(doc.body, PICTURE_TAGS)) {
    if (picture.closest('figure')) continue;
    const found = captionNear(picture, texts);
    if (found) renamed(found.holder, 'figure', doc).append(renamed(found.caption, 'figcaption', doc));
  }
  for (const figure of listOf(doc.body.querySelectorAll('figure'))) captionLooseText(figure, doc);
}

/** The caption in the smallest element that holds the picture and some text, when it holds hardly anything else. */
function captionNear(picture: Element, texts: Map<Element, string>): { holder: Element; caption: Element } | undefined {
  let holder = picture.parentElement;
  for (let up = 0; holder && up < HIGHEST && holder.localName !== 'body'; holder = holder.parentElement, up += 1) {
    const all = texts.get(holder) ?? holder.textContent ?? '';
    texts.set(holder, all);
    if (all.length > LONGEST_CAPTION * 4) return undefined;
    const length = squeeze(all).length;
    if (!length) continue;
    if (length > LONGEST_CAPTION + OTHER_TEXT || !HOLDER.test(holder.localName)) return undefined;
    const caption = listOf(holder.querySelectorAll('*')).find((element) => isCaption(element, length));
    return caption && { holder, caption };
  }
  return undefined;
}

function isCaption(element: Element, all: number): boolean {
  if (!(kindsOf(element) & CAPTION) || element.querySelector(PICTURES)) return false;
  const length = squeeze(element.textContent ?? '').length;
  return length > 0 && length <= LONGEST_CAPTION && length >= all - OTHER_TEXT;
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
