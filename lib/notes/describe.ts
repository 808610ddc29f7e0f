import { describeSpan } from './anchoring/describe-span';
import type { TextSelectors } from './highlight';
import type { TextMap } from './text-map';

/** Selectors for a selection; null when it is empty, blank, or outside the article. */
export function describe(map: TextMap, range: Range): TextSelectors | null {
  const span = map.offsetsOf(range);
  return span && describeSpan(map.text, span);
}
