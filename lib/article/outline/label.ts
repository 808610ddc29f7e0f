import type { OutlineBlock } from './blocks';
import { isUnspaced, stretchesOf } from './measure';
import { tieOf } from './openings';
import { sentencesOf } from './sentences';
import { shorten } from './shorten';
import { termsOf } from './terms';

/** Words of a sentence that makes a good label; beyond, its weight is spread thinner and thinner. */
const FEWEST_WORDS = 4;
const FULL_LENGTH = 14;
const QUOTE = /^["“„«'‘「『—–]/u;

/**
 * Names each part by its most characteristic sentence: the one whose words are frequent in the part and rare in the
 * others (the weighting of Robertson and Spärck Jones' tf·idf, the parts being the documents). The sooner it comes the
 * better, for writers say first what a part is about; a sentence that takes up what was said before names nothing.
 */
export function labelParts(parts: readonly (readonly OutlineBlock[])[], lang: string): string[] {
  const termsOfParts = parts.map((part) => countsOf(part.flatMap(({ text }) => termsOf(text))));
  const spread = new Map<string, number>();
  for (const terms of termsOfParts) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const weigh = (counts: ReadonlyMap<string, number>) => (term: string) =>
    Math.log1p(counts.get(term) ?? 0) * Math.log((parts.length + 0.5) / (spread.get(term) ?? 1));
  return parts.map((part, index) => labelOf(part, weigh(termsOfParts[index] ?? new Map()), lang));
}

function labelOf(part: readonly OutlineBlock[], weight: (term: string) => number, lang: string): string {
  const spoken = part.filter(({ kind, text }) => text && (kind === 'paragraph' || kind === 'quote' || kind === 'list'));
  let best = { sentence: '', score: Number.NEGATIVE_INFINITY };
  let place = 0;
  for (const { text, kind } of spoken) {
    for (const sentence of sentencesOf(text)) {
      const score = scoreOf(sentence, weight, lang) / (1 + 0.25 * place) / (kind === 'paragraph' ? 1 : 2);
      if (score > best.score) best = { sentence, score };
      place += 1;
    }
  }
  return shorten(best.sentence || part.find(({ text }) => text)?.text || '');
}

function scoreOf(sentence: string, weight: (term: string) => number, lang: string): number {
  // What is cut off can't speak for the part.
  const shown = shorten(sentence);
  const terms = new Set(termsOf(shown));
  let sum = 0;
  for (const term of terms) sum += Math.max(0, weight(term));
  const { length } = stretchesOf(shown);
  const isShort = length < FEWEST_WORDS && !isUnspaced(shown);
  const tie = tieOf(sentence, lang);
  return (
    (sum / Math.sqrt(Math.max(FULL_LENGTH, terms.size))) *
    (isShort ? 0.3 : 1) *
    (QUOTE.test(sentence) ? 0.5 : 1) *
    (tie === 2 ? 0.4 : tie === 1 ? 0.8 : 1)
  );
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
