import type { OutlineBlock } from './blocks';
import { createComparer, depths, readTerms } from './cohesion';
import { tieOf } from './openings';
import { termsOf } from './terms';

/**
 * What each gap between two blocks looks like, in numbers that mean the same in any language: one row a gap, the first
 * between block 0 and block 1. The trees know features by number, so that a change here means growing them again.
 */
export function gapFeatures(blocks: readonly OutlineBlock[], lang: string): number[][] {
  const facts = blocks.map((block) => factsOf(block, lang));
  const columns = [...cohesionColumns(blocks), ...rhythmColumns(facts), ...placeColumns(facts)];
  const whole = wholeText(facts);
  const ties = facts.map(({ tie }) => tie);
  return facts
    .slice(1)
    .map((_, gap) => [
      ties[gap] ?? 0,
      ties[gap + 2] ?? 0,
      ...[-2, -1, 0, 1, 2].flatMap((beside) => nearColumns(facts[gap + 1 + beside], whole)),
      ...edgeColumns(facts[gap], facts[gap + 1]),
      ...columns.map((column) => column[gap] ?? 0),
      ...whole.columns,
    ]);
}

interface BlockFacts extends OutlineBlock {
  /** Number of the kind: neighbours are alike, so that trees can ask for several at once. */
  code: number;
  /** What kind of block it is and about how long, as a name. */
  shape: string;
  first: string;
  /** How firmly it is tied to what stands before. */
  tie: number;
  sentences: number;
}

const CODES = { paragraph: 0, quote: 1, list: 2, code: 3, table: 4, picture: 5, rule: 6, heading: 7 } as const;
const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*(?=\s|$)|[。！？]/gu;
const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;

function factsOf(block: OutlineBlock, lang: string): BlockFacts {
  const { kind, text, words, leadIn } = block;
  const size = words <= 4 ? 0 : words <= 12 ? 1 : words <= 40 ? 2 : 3;
  const opening = leadIn ? (leadIn.length >= text.length ? 'B' : 'b') : /^\p{N}/u.test(text) ? 'n' : '';
  return {
    ...block,
    code: CODES[kind],
    shape: `${kind}${kind === 'picture' || kind === 'list' ? '' : size}${opening}${block.linked > 0.8 ? 'l' : ''}`,
    first: text.match(FIRST_WORD)?.[0].toLowerCase() ?? '',
    tie: tieOf(text, lang),
    sentences: kind === 'paragraph' ? (text.match(SENTENCE_END)?.length ?? 0) : 0,
  };
}

interface WholeText {
  meanWords: number;
  columns: number[];
}

function wholeText(facts: readonly BlockFacts[]): WholeText {
  const words = facts.reduce((sum, fact) => sum + fact.words, 0);
  const share = (holds: (fact: BlockFacts) => boolean) => facts.filter(holds).length / Math.max(1, facts.length);
  const paragraphs = facts.filter(({ kind }) => kind === 'paragraph');
  const meanWords = paragraphs.reduce((sum, fact) => sum + fact.words, 0) / Math.max(1, paragraphs.length);
  return {
    meanWords,
    columns: [
      Math.log1p(words),
      facts.length,
      meanWords,
      share(({ kind }) => kind === 'picture'),
      share(({ kind }) => kind === 'list'),
      share(({ kind }) => kind === 'rule'),
      share(({ leadIn }) => leadIn !== ''),
      share(({ linked }) => linked > 0.05),
      share(({ text }) => /^\p{N}/u.test(text)),
      share(({ text }) => /^["“„«'‘「『]/u.test(text)),
      share(({ words: count, kind }) => kind === 'paragraph' && count < 13),
    ],
  };
}

/** A block near the gap, by itself. */
function nearColumns(fact: BlockFacts | undefined, { meanWords }: WholeText): number[] {
  if (!fact) return [-1, 0, 0, 0];
  return [fact.code, fact.words, fact.words / Math.max(1, meanWords), fact.pictures];
}

/** How one block ends and the next begins. */
function edgeColumns(before: BlockFacts | undefined, after: BlockFacts | undefined): number[] {
  return [...(before ? endColumns(before) : []), ...(after ? startColumns(after) : [])];
}

function endColumns({ text, leadIn, linked, slanted, sentences }: BlockFacts): number[] {
  const end = text.slice(-3);
  return [
    endingOf(end),
    leadIn.length,
    leadIn.length / Math.max(1, text.length),
    linked,
    slanted,
    sentences,
    Number(/^["“„«'‘「『]/u.test(text)),
  ];
}

function endingOf(end: string): number {
  if (/[:：]\s*$/u.test(end)) return -1;
  if (/[?？؟]/u.test(end)) return 1;
  if (/["”»」』]/u.test(end)) return 2;
  if (/[.!…。！।]/u.test(end)) return 3;
  return 0;
}

function startColumns({ text, leadIn, linked, slanted, sentences, first, tie }: BlockFacts): number[] {
  const sentence = text.split(SENTENCE_END, 1)[0] ?? '';
  return [
    Number(/^["“„«'‘「『]/u.test(text)),
    Number(/^\p{N}/u.test(text)),
    Number(/^\p{Ll}/u.test(text)),
    first.length,
    leadIn.length,
    leadIn.length / Math.max(1, text.length),
    linked,
    slanted,
    sentences,
    sentence.length,
    Number(/[?？؟]$/u.test(text.slice(0, sentence.length + 1))),
    sentence.match(/\s\p{Lu}/gu)?.length ?? 0,
    endingOf(text.slice(-3)),
    tie,
  ];
}

/** Terms on each side that are compared. */
const WINDOWS = [40, 100, 250] as const;

/** How much what comes after speaks of what came before. */
function cohesionColumns(blocks: readonly OutlineBlock[]): number[][] {
  const text = readTerms(blocks.map((block) => termsOf(block.text)));
  const cosine = createComparer(text);
  const { ids, starts, weights, firsts } = text;
  const gaps = blocks.slice(1).map((_, gap) => gap + 1);
  const startOf = (block: number) => starts[Math.max(0, Math.min(blocks.length, block))] ?? 0;
  const columns: number[][] = [];
  for (const width of WINDOWS) {
    const values = gaps.map((block) => {
      const at = startOf(block);
      return cosine(Math.max(0, at - width), at, at, Math.min(ids.length, at + width));
    });
    columns.push(values, depths(values), ranks(values));
  }
  const between = (a: number, b: number) => cosine(startOf(a), startOf(a + 1), startOf(b), startOf(b + 1));
  columns.push(
    gaps.map((block) => between(block - 1, block)),
    gaps.map((block) => between(block, block + 1)),
    gaps.map((block) => between(block - 2, block - 1)),
    gaps.map((block) => cosine(0, startOf(2), startOf(block), startOf(block + 1))),
  );
  const newness = gaps.map((block) => {
    const from = startOf(block);
    const to = Math.min(ids.length, Math.max(startOf(block + 1), from + 30), from + 80);
    let fresh = 0;
    let all = 0;
    for (let i = from; i < to; i++) {
      const id = ids[i] ?? 0;
      const weight = weights[id] ?? 0;
      all += weight;
      if ((firsts[id] ?? 0) >= from) fresh += weight;
    }
    return all ? fresh / all : 0;
  });
  columns.push(newness, ranks(newness));
  const bridges = bridgesOver(text, gaps.map(startOf));
  columns.push(bridges, ranks(bridges));
  return columns;
}

/** Farther apart, two uses of a term are no longer one chain, in terms. */
const LONGEST_LINK = 120;

/** The weight of the lexical chains that reach over each place, for a term of those around it. */
function bridgesOver({ ids, weights }: ReturnType<typeof readTerms>, places: readonly number[]): number[] {
  const changes = new Float64Array(ids.length + 1);
  const last = new Map<number, number>();
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    const before = last.get(id);
    const weight = weights[id] ?? 0;
    if (before !== undefined && i - before <= LONGEST_LINK && weight > 0.7) {
      changes[before + 1] = (changes[before + 1] ?? 0) + weight;
      changes[i + 1] = (changes[i + 1] ?? 0) - weight;
    }
    last.set(id, i);
  }
  const sums = new Float64Array(ids.length + 1);
  let sum = 0;
  for (let i = 0; i <= ids.length; i++) {
    sum += changes[i] ?? 0;
    sums[i] = sum;
  }
  return places.map((place) => sums[place] ?? 0);
}

/** Where each value stands among all of them, 0 to 1. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => sorted.findIndex((each) => each >= value) / Math.max(1, values.length - 1));
}

/** What comes back again and again: a text made of like parts has like gaps between them. */
function rhythmColumns(facts: readonly BlockFacts[]): number[][] {
  const shapeAt = (index: number) => facts[index]?.shape ?? '';
  const gaps = facts.slice(1).map((_, gap) => gap + 1);
  const after = gaps.map((block) => shapeAt(block));
  const around = gaps.map((block) => `${shapeAt(block - 1)}|${shapeAt(block)}`);
  const following = gaps.map((block) => `${shapeAt(block)}|${shapeAt(block + 1)}`);
  const first = gaps.map((block) => `${facts[block]?.kind}|${facts[block]?.first}`);
  const leads = gaps.map((block) => facts[block]?.leadIn.split(/[:：]/, 1)[0]?.toLowerCase() || `${block}`);
  const total = Math.max(1, gaps.length);
  return [
    ...[after, around, following].flatMap((names) => [
      counts(names),
      counts(names).map((count) => count / total),
      unevenness(names, facts),
    ]),
    counts(first),
    counts(leads),
    counts(gaps.map((block) => `${facts[block - 1]?.first}|${facts[block - 1]?.kind}`)),
  ];
}

function counts(names: readonly string[]): number[] {
  const all = new Map<string, number>();
  for (const name of names) all.set(name, (all.get(name) ?? 0) + 1);
  return names.map((name) => all.get(name) ?? 0);
}

/** How unevenly in words the gaps of one name lie: deviation by mean; 3 where there are too few to say. */
function unevenness(names: readonly string[], facts: readonly BlockFacts[]): number[] {
  const places = new Map<string, number[]>();
  let words = 0;
  for (const [gap, name] of names.entries()) {
    words += facts[gap]?.words ?? 0;
    places.set(name, [...(places.get(name) ?? []), words]);
  }
  const all = new Map([...places].map(([name, at]) => [name, deviation(at)]));
  return names.map((name) => all.get(name) ?? 3);
}

function deviation(places: readonly number[]): number {
  if (places.length < 3) return 3;
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const mean = steps.reduce((a, b) => a + b, 0) / steps.length;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length;
  return mean > 0 ? Math.sqrt(variance) / mean : 3;
}

/** Where in the text a gap is, and how far from what stands out. */
function placeColumns(facts: readonly BlockFacts[]): number[][] {
  const total = facts.reduce((sum, { words }) => sum + words, 0);
  const before: number[] = [];
  let words = 0;
  for (const fact of facts.slice(0, -1)) {
    words += fact.words;
    before.push(words);
  }
  const since = (holds: (fact: BlockFacts) => boolean) => distances(facts, holds);
  const until = (holds: (fact: BlockFacts) => boolean) => distances([...facts].reverse(), holds).reverse();
  const isPicture = ({ kind }: BlockFacts) => kind === 'picture';
  const isOther = ({ kind }: BlockFacts) => kind !== 'paragraph' && kind !== 'picture';
  return [
    before,
    before.map((count) => total - count),
    before.map((count) => count / Math.max(1, total)),
    before.map((_, gap) => gap),
    since(isPicture),
    until(isPicture),
    since(isOther),
    until(isOther),
  ];
}

/** For each gap, the words since a block of which something holds; 999 where there was none. */
function distances(facts: readonly BlockFacts[], holds: (fact: BlockFacts) => boolean): number[] {
  let distance = 999;
  return facts.slice(0, -1).map((fact) => {
    distance = holds(fact) ? 0 : Math.min(999, distance + fact.words);
    return distance;
  });
}
