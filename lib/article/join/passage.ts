import { plainText } from '../plain-text';

/** The letters and digits of a text, by which two copies of it are compared. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A paragraph, heading, list, figure… of an article: one child of its body. */
export interface Passage {
  element: Element;
  /** On one line. */
  text: string;
  key: string;
  /** Addresses of its pictures, as they stand in the article's HTML. */
  pictures: string[];
}

export function passagesOf(body: Element): Passage[] {
  return [...body.children].map(passageOf);
}

function passageOf(element: Element): Passage {
  const text = plainText(element);
  const images = element.localName === 'img' ? [element] : [...element.querySelectorAll('img')];
  const pictures = images.flatMap((image) => image.getAttribute('src') ?? []);
  return { element, text, key: letters(text), pictures };
}

/** Whether two passages say and show the same. */
export const isSamePassage = (one: Passage, other: Passage): boolean =>
  one.key === other.key && (one.key !== '' || one.pictures.join() === other.pictures.join());
