import search from 'approx-string-match';
import type { TextSelectors } from '../../../lib/notes/highlight';
import type { TextSpan } from '../../../lib/notes/text-map';

/**
 * How Hypothesis finds a quote, as the measure to compare with (its `match-quote.ts` and `html.ts`, written anew): the
 * position if the words stand there, else the best of all approximate matches by quote, prefix, suffix and position.
 */
export function anchorAsHypothesis(text: string, { quote, position }: TextSelectors): TextSpan | null {
  const { exact, prefix, suffix } = quote;
  if (text.slice(position.start, position.end) === exact) return { start: position.start, end: position.end };
  const matches = search(text, exact, Math.min(256, exact.length / 2));
  const scored = matches.map((match) => {
    const quoteScore = 1 - match.errors / exact.length;
    const prefixScore = prefix
      ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix)
      : 1;
    const suffixScore = suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1;
    const positionScore = 1 - Math.abs(match.start - position.start) / text.length;
    return { match, score: (50 * quoteScore + 20 * prefixScore + 20 * suffixScore + 2 * positionScore) / 92 };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best ? { start: best.match.start, end: best.match.end } : null;
}

function likeness(text: string, wanted: string): number {
  if (!text) return 0;
  const errors = search(text, wanted, wanted.length)[0]?.errors ?? wanted.length;
  return 1 - errors / wanted.length;
}
