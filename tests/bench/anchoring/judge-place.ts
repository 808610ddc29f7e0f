import type { TextSpan } from '../../../lib/notes/text-map';

export type Verdict = 'right' | 'partly' | 'wrong';

/** Characters by which an edge may be off: a word that was put in or replaced there. */
const SLACK = 40;

/**
 * A place is right when it has most of what is left of the passage, partly right when it has less of it and little else,
 * as where a passage was torn apart, and wrong when most of it is something else. Where "or" was put in beside "or",
 * nobody can tell which of the two is new: two places are the same if the text without either is the same, word for word.
 */
export function verdictOn(found: TextSpan, truth: readonly TextSpan[], text: string): Verdict {
  const parts = truth.map(({ start, end }) => ({ start: Math.max(start, found.start), end: Math.min(end, found.end) }));
  const shared = lengthOf(parts.filter(({ start, end }) => start < end));
  const isMost = shared > lengthOf(truth) / 2;
  const hull = { start: Math.min(...truth.map(({ start }) => start)), end: Math.max(...truth.map(({ end }) => end)) };
  const isWithin = found.start >= hull.start - SLACK && found.end <= hull.end + SLACK;
  if ((isMost && isWithin) || isSamePlace(found, truth, text)) return 'right';
  return shared > lettersIn(text.slice(found.start, found.end)) / 2 ? 'partly' : 'wrong';
}

function isSamePlace(found: TextSpan, truth: readonly TextSpan[], text: string): boolean {
  const from = Math.min(found.start, ...truth.map(({ start }) => start));
  const to = Math.max(found.end, ...truth.map(({ end }) => end));
  const without = (spans: readonly TextSpan[]) =>
    [...spans, { start: to, end: to }]
      .map(({ start }, index) => text.slice(index === 0 ? from : spans[index - 1]?.end, start))
      .join(' ');
  return wordsOf(without([found])) === wordsOf(without(truth));
}

const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');

const lengthOf = (spans: readonly TextSpan[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const lettersIn = (text: string) => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '').length;

/** So many words on either side of an end say where it is. */
const AROUND = 5;

/**
 * Says of passages of a text whether there is something to be found again in another. Of less than its half there is
 * nothing; where a tool has put the words between its two ends elsewhere, as it does with footnotes, what stands there is
 * not the passage. And where the words around one of its ends are printed twice, either may be meant.
 */
export function createTruthTest(was: string): (span: TextSpan, truth: readonly TextSpan[]) => boolean {
  const words = [...was.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    end: index + word.length,
  }));
  const rowAt = (at: number) => {
    const from = Math.max(0, Math.min(at - AROUND, words.length - 2 * AROUND));
    return words
      .slice(from, from + 2 * AROUND)
      .map(({ word }) => word)
      .join(' ');
  };
  const counts = new Map<string, number>();
  for (let at = AROUND; at <= words.length - AROUND; at++) counts.set(rowAt(at), (counts.get(rowAt(at)) ?? 0) + 1);
  const isOnce = (offset: number) => {
    const at = words.findIndex(({ end }) => end > offset);
    return (counts.get(rowAt(at < 0 ? words.length : at)) ?? 1) === 1;
  };
  return ({ start, end }, truth) =>
    truth.length > 0 &&
    lengthOf(truth) >= lettersIn(was.slice(start, end)) / 2 &&
    isOnce(start) &&
    isOnce(Math.max(start, end - 1));
}
