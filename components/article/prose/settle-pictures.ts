import { addressFrom, type PictureSource } from '../picture-source';

/** The words of a placeholder, given by the caller because only components translate. */
export interface MissingPictureWords {
  /** Its whole name for a screen reader, from the alternative text, which may be empty. */
  name(alt: string): string;
  reason: string;
}

/** Where the address an image had in the article's HTML is kept, so that it can be settled again. */
const SOURCE = 'data-src';

/**
 * Gives every picture under `root` the address it is to be shown from, and puts a placeholder where there is none.
 * For kept articles nothing that could make a request is left, so run it before the nodes enter a live document.
 * Placeholders hold no text nodes: offsets in the text must not depend on which pictures are there.
 */
export function settlePictures(root: Element, source: PictureSource, words: MissingPictureWords): void {
  const isKept = source.kind === 'kept';
  if (isKept) for (const element of root.querySelectorAll('source')) element.remove();
  for (const image of root.querySelectorAll<HTMLElement>('img, [data-missing-picture]')) settle(image, source, words);
  if (isKept)
    for (const media of root.querySelectorAll('video, audio')) media.replaceWith(placeholderFor(media, words));
}

/** Puts a placeholder where an image turned out not to load. */
export function replaceBroken(image: Element, words: MissingPictureWords): void {
  image.replaceWith(placeholderFor(image, words));
}

function settle(element: HTMLElement, source: PictureSource, words: MissingPictureWords): void {
  const src = element.getAttribute(SOURCE) ?? element.getAttribute('src') ?? '';
  const address = src && addressFrom(source, src);
  if (!address) {
    if (element.localName === 'img') element.replaceWith(placeholderFor(element, words));
    else say(element, words);
    return;
  }
  const image = element.localName === 'img' ? element : imageFrom(element);
  image.setAttribute(SOURCE, src);
  if (source.kind === 'kept') {
    image.removeAttribute('srcset');
    image.removeAttribute('sizes');
  }
  image.setAttribute('loading', 'lazy');
  image.setAttribute('decoding', 'async');
  if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
  if (image.getAttribute('src') !== address) image.setAttribute('src', address);
  if (image !== element) element.replaceWith(image);
}

function placeholderFor(element: Element, words: MissingPictureWords): HTMLElement {
  const alt = element.getAttribute('alt') ?? '';
  const placeholder = element.ownerDocument.createElement('span');
  placeholder.setAttribute('role', 'img');
  placeholder.dataset.missingPicture = '';
  placeholder.dataset.alt = alt;
  say(placeholder, words);
  const src = element.getAttribute(SOURCE) ?? element.getAttribute('src');
  if (src && element.localName === 'img') placeholder.setAttribute(SOURCE, src);
  return placeholder;
}

/** Why it is missing may change: what did not load on the page is then not in the copy. */
function say(placeholder: HTMLElement, words: MissingPictureWords): void {
  placeholder.setAttribute('aria-label', words.name(placeholder.dataset.alt ?? ''));
  placeholder.dataset.reason = words.reason;
}

function imageFrom(placeholder: HTMLElement): HTMLElement {
  const image = placeholder.ownerDocument.createElement('img');
  image.setAttribute('alt', placeholder.dataset.alt ?? '');
  return image;
}
