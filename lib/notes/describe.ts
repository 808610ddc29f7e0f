import { describeSpan } from './anchoring/describe-span';
import { describePicture, pictureIn } from './anchoring/pictures';
import type { TextSelectors } from './highlight';
import type { TextMap } from './text-map';

/** Selectors for a selection: its words, or the picture where it has none; null when it is outside the article. */
export function describe(map: TextMap, range: Range): TextSelectors | null {
  const span = map.offsetsOf(range);
  const ofWords = span && describeSpan(map.text, span);
  const picture = ofWords ? undefined : pictureIn(range, map.pictures);
  return ofWords ?? (picture ? describePicture(map.text, picture) : null);
}
