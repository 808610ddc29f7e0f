import type { BlockFacts } from './block-facts';

/** Where in the text a gap is, and how far from what stands out. */
export function placeColumns(facts: readonly BlockFacts[]): number[][] {
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
