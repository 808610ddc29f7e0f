import type { ListeningPlan, Sentence } from './plan';

export type StepUnit = 'sentence' | 'paragraph' | 'section';

/** Whether a sentence is said at all. */
export const isSaid = (sentence: Sentence, captions: boolean): boolean => captions || sentence.kind !== 'caption';

/**
 * The sentence a step leads to. Back leads to where the paragraph or section began, and from there to the one before.
 * Null at either end.
 */
export function stepFrom(
  { sentences }: ListeningPlan,
  from: number,
  unit: StepUnit,
  direction: 1 | -1,
  captions: boolean,
): number | null {
  const said = sentences.flatMap((sentence, index) => (isSaid(sentence, captions) ? [index] : []));
  if (direction > 0) return said.find((index) => index > from && begins(sentences, said, index, unit)) ?? null;
  return said.findLast((index) => index < from && begins(sentences, said, index, unit)) ?? null;
}

function begins(sentences: readonly Sentence[], said: readonly number[], index: number, unit: StepUnit): boolean {
  if (unit === 'sentence') return true;
  const before = said[said.indexOf(index) - 1];
  return before === undefined || sentences[before]?.[unit] !== sentences[index]?.[unit];
}

/** The sentence that stands at an offset of the text map, or the next after it; null past the last. */
export function sentenceAt({ sentences }: ListeningPlan, offset: number): number | null {
  const at = sentences.findIndex(({ end, start }) => end > offset && end > start);
  return at < 0 ? null : at;
}

/** How long it is from a sentence to the end, in seconds. */
export function secondsLeft({ sentences }: ListeningPlan, from: number, captions: boolean, speed: number): number {
  const left = sentences.slice(from).filter((sentence) => isSaid(sentence, captions));
  return left.reduce((sum, { seconds }) => sum + seconds, 0) / speed;
}
