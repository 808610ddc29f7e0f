import type { TextSelectors } from '../highlight';
import type { TextSpan } from '../text-map';
import { approximateCandidates, exactCandidates } from './candidates';
import { likenessOf, scoreOf } from './likeness';

/** A place that may be the one a highlight was at. */
export interface LikelyPlace extends TextSpan {
  /** How much it is like what the highlight says of itself, from 0 to 1. */
  score: number;
}

/** Two different stretches of one language are alike to .45 at most, as edit distance goes. */
const LEAST = 0.5;
const LEAST_QUOTE = 0.6;
const MOST_PLACES = 3;
/** Words that stand in more places than these don't lead to any. */
const MOST_EXACT = 50;

/**
 * Where a highlight that has no sure place may belong, likeliest first: for a person to choose from, who sees what the
 * program must not guess.
 */
export function likelyPlaces(text: string, { quote, position }: TextSelectors): LikelyPlace[] {
  const exact = exactCandidates(text, quote.exact).slice(0, MOST_EXACT);
  const approximate = approximateCandidates(text, quote, ['both', 'before', 'after']);
  const weighed = [...exact, ...approximate]
    .map((span) => wholeWords(text, span))
    .filter(({ start, end }) => end > start)
    .map((span) => ({ ...span, likeness: likenessOf(text, span, quote, position.start) }))
    .map(({ start, end, likeness }) => ({ start, end, score: scoreOf(likeness), quote: likeness.quote }))
    .filter((place) => place.score >= LEAST || place.quote >= LEAST_QUOTE)
    .sort((a, b) => b.score - a.score);
  const places: LikelyPlace[] = [];
  for (const place of weighed) {
    const isNew = places.every(({ start, end }) => place.end <= start || place.start >= end);
    if (isNew && places.length < MOST_PLACES) places.push({ start: place.start, end: place.end, score: place.score });
  }
  return places;
}

/** An approximate match may begin and end in mid-word, where nobody marks. */
function wholeWords(text: string, { start, end }: TextSpan): TextSpan {
  const isWord = (index: number) =>
    /[\p{Alphabetic}\p{N}\p{M}]/u.test(text[index] ?? '') && !UNSPACED.test(text[index] ?? '');
  let [from, to] = [start, end];
  while (from < to && !isWord(from) && /\s/.test(text[from] ?? '')) from++;
  while (from > 0 && isWord(from) && isWord(from - 1)) from--;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  while (to < text.length && to > 0 && isWord(to) && isWord(to - 1)) to++;
  return { start: from, end: to };
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
