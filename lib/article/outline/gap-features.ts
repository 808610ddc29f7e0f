import { type BlockFacts, factsOf } from './block-facts';
import type { OutlineBlock } from './blocks';
import { cohesionColumns } from './cohesion-columns';
import { edgeColumns } from './edge-columns';
import { placeColumns } from './place-columns';
import { rhythmColumns } from './rhythm-columns';

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
