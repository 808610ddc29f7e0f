import type { TextQuoteSelector, TextSelectors } from '../highlight';
import type { TextSpan } from '../text-map';
import { approximateCandidates, exactCandidates } from './candidates';
import { bestOf, type Candidate, isBeyondDoubt, isConvincing } from './judgement';
import { likenessOf, scoreOf } from './likeness';

/** How far around the expected place is searched before the whole text is. */
const NEIGHBOURHOOD = 2000;
/** How many occurrences of a quote are looked at closely. */
const CLOSE_LOOKS = 20;

/** Quotes from this length on may be found by their ends, of this length each. */
const LONG = 192;
const END = 64;
const QUOTE = { type: 'TextQuoteSelector' } as const;

/** The place the position names, if the very same words stand there in the very same context. */
export function verifyPosition(text: string, { quote, position }: TextSelectors): TextSpan | null {
  const { exact, prefix, suffix } = quote;
  const start = position.start - prefix.length;
  const isSame = start >= 0 && text.startsWith(prefix + exact + suffix, start);
  return isSame ? { start: position.start, end: position.start + exact.length } : null;
}

/** Finds the quote in a text that may have changed; null rather than a place that may be the wrong one. */
export function findQuote(text: string, quote: TextQuoteSelector, expectedStart: number): TextSpan | null {
  const weigh = (span: TextSpan): Candidate => {
    const likeness = likenessOf(text, span, quote, expectedStart);
    return { ...span, likeness, score: scoreOf(likeness) };
  };
  const choose = (candidates: readonly Candidate[]): Candidate | null => {
    const best = bestOf(candidates);
    return best && isConvincing(best, quote.exact.length) ? best : null;
  };

  const exact = promising(text, exactCandidates(text, quote.exact), quote, expectedStart).map(weigh);
  const found = choose(exact);
  if (found && isBeyondDoubt(found)) return spanOf(found);

  const from = Math.max(0, expectedStart - NEIGHBOURHOOD);
  const near = text.slice(from, expectedStart + quote.exact.length + NEIGHBOURHOOD);
  const nearby = approximateCandidates(near, quote, ['both', 'before', 'after']).map(({ start, end }) =>
    weigh(tidy(text, { start: from + start, end: from + end })),
  );
  // The words themselves may stand elsewhere by chance while the marked ones were edited: both are weighed together.
  const choice =
    choose([...exact, ...nearby]) ??
    choose([...exact, ...approximateCandidates(text, quote, ['both']).map((span) => weigh(tidy(text, span)))]);
  return choice ? spanOf(choice) : findEnds(text, quote, expectedStart);
}

/** A long quote may have had a paragraph put into it or taken out: its two ends are found each for itself. */
function findEnds(text: string, { exact, prefix, suffix }: TextQuoteSelector, expectedStart: number): TextSpan | null {
  if (exact.length < LONG) return null;
  const head = exact.slice(0, END);
  const tail = exact.slice(-END);
  const first = findQuote(text, { ...QUOTE, exact: head, prefix, suffix: exact.slice(END, 2 * END) }, expectedStart);
  if (!first) return null;
  const expectedTail = first.start + exact.length - END;
  const last = findQuote(text, { ...QUOTE, exact: tail, prefix: exact.slice(-2 * END, -END), suffix }, expectedTail);
  const length = last ? last.end - first.start : 0;
  return last && length > exact.length / 2 && length < exact.length * 2 ? { start: first.start, end: last.end } : null;
}

/** Those of many occurrences whose neighbouring characters are right furthest out, or else that are nearest. */
function promising(text: string, spans: TextSpan[], quote: TextQuoteSelector, expectedStart: number): TextSpan[] {
  if (spans.length <= CLOSE_LOOKS) return spans;
  const merit = ({ start, end }: TextSpan) =>
    charactersBefore(text, start, quote.prefix) +
    charactersAfter(text, end, quote.suffix) -
    Math.abs(start - expectedStart) / text.length;
  return spans
    .map((span) => ({ span, merit: merit(span) }))
    .sort((a, b) => b.merit - a.merit)
    .slice(0, CLOSE_LOOKS)
    .map(({ span }) => span);
}

function charactersBefore(text: string, offset: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[offset - 1 - count] === prefix[prefix.length - 1 - count]) count++;
  return count;
}

function charactersAfter(text: string, offset: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[offset + count] === suffix[count]) count++;
  return count;
}

/** Approximate matches take a neighbouring space in when that costs no error. */
function tidy(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

function spanOf({ start, end }: TextSpan): TextSpan {
  return { start, end };
}
