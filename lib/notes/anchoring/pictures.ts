import type { TextSelectors } from '../highlight';
import type { TextPicture } from '../read-text';
import type { TextSpan } from '../text-map';
import { graphemesAfter, graphemesBefore } from './cuts';

/** A picture and the place between the words where it stands. */
export interface PicturePlace extends TextSpan {
  picture: Element;
}

/** Of an address so much is kept and compared: one that holds the picture itself may have millions of characters. */
export const LONGEST_ADDRESS = 2048;
/** UTF-16 units on each side. */
const CONTEXT = 32;
/** Of alternative texts and captions some are essays. */
const MOST_WORDS = 300;

/** The address a picture has in the article's HTML, as far as it is compared; what is shown may be a copy of it. */
export const addressOf = (picture: Element): string =>
  (picture.getAttribute('data-src') ?? picture.getAttribute('src') ?? '').slice(0, LONGEST_ADDRESS);

/** Describes a picture by its address and the words around it; null for one without an address. */
export function describePicture(text: string, { element, offset }: TextPicture): TextSelectors | null {
  const src = addressOf(element);
  return src === '' ? null : pictureSelectors(text, offset, src, wordsFor(element, src));
}

/** @param exact what stands for it in words */
export function pictureSelectors(text: string, offset: number, src: string, exact: string): TextSelectors {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: graphemesBefore(text, offset, CONTEXT),
      suffix: graphemesAfter(text, offset, CONTEXT),
    },
    position: { type: 'TextPositionSelector', start: offset, end: offset },
    picture: { src: src.slice(0, LONGEST_ADDRESS) },
  };
}

export const placeOfPicture = ({ element, offset }: TextPicture): PicturePlace => ({
  start: offset,
  end: offset,
  picture: element,
});

/** The first picture a range reaches over. */
export const pictureIn = (range: Range, pictures: readonly TextPicture[]): TextPicture | undefined =>
  pictures.find(({ element }) => range.intersectsNode(element));

/** Its alternative text, else its caption, else its file's name. */
export function wordsFor(picture: Element, src: string): string {
  const alt = picture.getAttribute('alt') ?? picture.getAttribute('data-alt') ?? '';
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  const words = [alt, caption].map((each) => each.replace(/\s+/g, ' ').trim()).find((each) => each !== '');
  return (words ?? fileNameIn(src)).slice(0, MOST_WORDS);
}

function fileNameIn(src: string): string {
  const { pathname = '', protocol = '' } = URL.parse(src) ?? {};
  const name = protocol === 'data:' ? '' : (pathname.split('/').findLast((part) => part !== '') ?? '');
  try {
    return decodeURIComponent(name) || '🖼';
  } catch {
    return name;
  }
}
