import type { TextSpan } from '../text-map';
import type { Likeness } from './likeness';

/** A place, what speaks for it, and that as one figure. */
export interface Candidate extends TextSpan {
  likeness: Likeness;
  score: number;
}

/** A quote of this length says by itself where it comes from: texts repeat phrases, hardly ever sentences. */
const SENTENCE = 64;
/** Below this length the same words are found everywhere, and only the context tells. */
const PHRASE = 24;
/** Two different stretches of one language are alike to .45 at most, as edit distance goes. */
const SAME_CONTEXT = 0.75;

/** Whether a place is the one that was marked. Where the quote says little its context must say the more. */
export function isConvincing({ likeness }: Candidate, length: number): boolean {
  const context = contextOf(likeness);
  if (length < PHRASE) return likeness.quote === 1 && isSameContext(likeness);
  if (length < SENTENCE) {
    return likeness.quote >= (isSameContext(likeness) ? 0.65 : 0.8) && context.best >= SAME_CONTEXT;
  }
  if (Math.min(likeness.head, likeness.tail) < 0.6) return false;
  if (likeness.quote >= 0.9) return true;
  return likeness.quote >= 0.6 && context.best >= SAME_CONTEXT;
}

/** Whether nothing more need be looked for: the same words in the same context. */
export function isBeyondDoubt({ likeness }: Candidate): boolean {
  return likeness.quote === 1 && isSameContext(likeness);
}

/** The best of the places, unless another is nearly as good: then the expected place has to agree, or it is neither. */
export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  const [best, ...others] = [...candidates].sort((a, b) => b.score - a.score);
  if (!best) return null;
  const rivals = others
    .filter((other) => other.start >= best.end || other.end <= best.start)
    .filter((other) => !isWordForWord(best) || isWordForWord(other));
  const isBeaten = (rival: Candidate) => {
    const lead = best.score - rival.score;
    return lead >= 0.2 || distanceOf(best) < distanceOf(rival) * (lead >= 0.05 ? 1 : 0.25);
  };
  return rivals.every(isBeaten) ? best : null;
}

/** The same in quote and context alike. Context is taken until it is unique, so seldom is there a second. */
function isWordForWord({ likeness: { quote, prefix, suffix } }: Candidate): boolean {
  return quote === 1 && prefix === 1 && suffix === 1;
}

function distanceOf({ likeness }: Candidate): number {
  return 1 - likeness.position;
}

function isSameContext(likeness: Likeness): boolean {
  const { best, mean, known } = contextOf(likeness);
  return known && (mean >= SAME_CONTEXT || (best === 1 && mean >= 0.65));
}

function contextOf({ prefix, suffix }: Likeness): { best: number; mean: number; known: boolean } {
  const sides = [prefix, suffix].filter((side) => side !== null);
  if (sides.length === 0) return { best: 0, mean: 0, known: false };
  return { best: Math.max(...sides), mean: sides.reduce((sum, side) => sum + side, 0) / sides.length, known: true };
}
