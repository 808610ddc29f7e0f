import type { Beginning, ListenableText } from './controls';
import { isSaid, sentenceAt, stepFrom } from './steps';

/**
 * The sentence to begin with: the one asked for; where one stopped, if that is in sight or one has not read on since;
 * else the first in sight.
 * @param recalled where one stopped, as an offset of the text map
 */
export function beginningOf(
  { plan }: ListenableText,
  { from, visible }: Beginning,
  recalled: number | null,
  captions: boolean,
): number {
  const isInSight = recalled !== null && (!visible || (recalled >= visible.start && recalled <= visible.end));
  const offset = from ?? (isInSight ? recalled : visible?.start);
  const wanted = offset === undefined || offset === null ? 0 : (sentenceAt(plan, offset) ?? 0);
  const said = plan.sentences.findIndex((sentence, at) => at >= wanted && isSaid(sentence, captions));
  return said < 0 ? firstSaid(plan, captions) : said;
}

export const firstSaid = (plan: ListenableText['plan'], captions: boolean): number =>
  stepFrom(plan, -1, 'sentence', 1, captions) ?? 0;
