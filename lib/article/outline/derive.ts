import { minutesOf, type OutlineEntry } from '../outline';
import type { OutlineBlock } from './blocks';
import { keySentences } from './key-sentences';
import { labelParts } from './label';
import { partsOf } from './parts';
import { signpostsOf } from './signposts';

/** Shorter texts and shorter parts are not parted by topic, in words. */
const SHORTEST_TEXT = 400;
const SHORTEST_PART = 60;
const FEWEST_PARTS = 3;

/**
 * The outline of a text that has no headings, or hardly any. In this order: what the writer has set apart without
 * calling it a heading, the topics the text goes through, its key sentences. Headings there are keep their places.
 */
export function deriveOutline(blocks: readonly OutlineBlock[], lang = ''): OutlineEntry[] {
  const headings = blocks.flatMap(({ kind, text }, block) => (kind === 'heading' && text ? [{ block, text }] : []));
  const plain = withoutHeadings(blocks);
  const signposts = signpostsOf(plain.blocks);
  const found = signposts.length > 0 ? signposts : topics(plain, lang);
  const entries = found.length > 0 ? found : keySentences(plain.blocks, lang).map(keyed);
  const placed = entries.map(({ kind, text, block }) => ({ kind, text, block: plain.numbers[block] ?? 0 }));
  const named = new Set(headings.map(({ block }) => block));
  const all = [
    ...headings.map((heading) => ({ ...heading, kind: 'heading' as const })),
    // A part a heading opens has its name already.
    ...placed.filter(({ block }) => !named.has(block - 1)),
  ].sort((a, b) => a.block - b.block);
  return all.map((entry, index) => ({
    ...entry,
    level: 1,
    minutes: minutesOf(blocks, entry.block, all[index + 1]?.block, lang),
  }));
}

type Found = Pick<OutlineEntry, 'kind' | 'block' | 'text'>;

const keyed = ({ block, text }: { block: number; text: string }): Found => ({ kind: 'key-sentence', block, text });

interface PlainText {
  blocks: OutlineBlock[];
  /** Where each block stands among all. */
  numbers: number[];
  /** The blocks a heading opened. */
  known: ReadonlySet<number>;
}

function withoutHeadings(blocks: readonly OutlineBlock[]): PlainText {
  const numbers = blocks.flatMap(({ kind }, block) => (kind === 'heading' ? [] : [block]));
  return {
    blocks: numbers.flatMap((number) => blocks[number] ?? []),
    numbers,
    known: new Set(numbers.flatMap((number, index) => (blocks[number - 1]?.kind === 'heading' ? [index] : []))),
  };
}

/** The parts a text falls into by itself, each by its most characteristic words; none for a short one. */
function topics({ blocks, known }: PlainText, lang: string): Found[] {
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  if (words < SHORTEST_TEXT) return [];
  const starts = mergeShort([0, ...partsOf(blocks, lang, { known })], blocks);
  if (starts.length < FEWEST_PARTS) return [];
  const labels = labelParts(
    starts.map((start, index) => blocks.slice(start, starts[index + 1])),
    lang,
  );
  return starts.map((block, index) => ({ kind: 'topic', block, text: labels[index] ?? '' }));
}

/** Leaves out beginnings of parts that are too short to be named: they join the part before, the first the one after. */
function mergeShort(starts: readonly number[], blocks: readonly OutlineBlock[]): number[] {
  const wordsOf = (from: number, to: number | undefined) =>
    blocks.slice(from, to).reduce((sum, block) => sum + block.words, 0);
  const kept: number[] = [];
  for (const [index, start] of starts.entries()) {
    const before = kept.at(-1);
    const isShort = wordsOf(start, starts[index + 1]) < SHORTEST_PART;
    const isAfterShort = before !== undefined && wordsOf(before, start) < SHORTEST_PART;
    if (before === undefined || !(isShort || isAfterShort)) kept.push(start);
  }
  return kept;
}

/** Whether an entry was found by Lectern, and not written by the author as a heading. */
export const isDerived = ({ kind }: Pick<OutlineEntry, 'kind'>): boolean => kind !== 'heading';
