import type { TextSelectors } from '../highlight';
import type { TextPicture } from '../read-text';
import type { TextMap } from '../text-map';
import { likenessOf, scoreOf } from './likeness';
import { addressOf } from './pictures';

/** What pictures are looked for in. */
export type TextWithPictures = Pick<TextMap, 'text' | 'pictures'>;

/**
 * Where the described picture is: of several with its address the one among the words most like those it stood among.
 * @param isIt whether an element shows what has that address
 */
export function findPicture(
  { text, pictures }: TextWithPictures,
  selectors: TextSelectors,
  isIt: (element: Element, src: string) => boolean = (element, src) => addressOf(element) === src,
): TextPicture | null {
  const src = selectors.picture?.src ?? '';
  const own = pictures.filter(({ element }) => isIt(element, src));
  const [found] = own.length > 1 ? own.sort((a, b) => likeness(b) - likeness(a)) : own;
  return found ?? null;

  function likeness({ offset }: TextPicture): number {
    const span = { start: offset, end: offset };
    return scoreOf(likenessOf(text, span, { ...selectors.quote, exact: '' }, selectors.position.start));
  }
}
