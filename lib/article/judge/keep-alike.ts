import type { Block, Place } from '../blocks/collect-blocks';
import type { PhraseReader } from '../lexicon/read-phrases';

/** Less likely than this, a block is something else that happens to stand there. */
const POSSIBLE = 0.15;
/** Share of the text set alike that must be the article's for the rest to be. */
const MOST = 0.5;
const LINKED = 0.2;

/** Blocks an element holds in the same tag under the same names. */
interface Alike {
  parts: number;
  others: { block: Block; index: number }[];
  length: number;
  last: number;
  first: number;
}

/**
 * Paragraphs that are set just like those of the article, among them and in the same element, are the article's, too:
 * what is doubtful by its words alone is not by the company it keeps. Only what Readability kept, and nothing that leads
 * away or reads like furniture.
 */
export function keepAlike(
  blocks: readonly Block[],
  parts: Set<Block>,
  { likely, readPhrases }: { likely: readonly number[]; readPhrases: PhraseReader },
): void {
  const groups = new Map<Place, Map<string, Alike>>();
  blocks.forEach((block, index) => {
    if (!block.kept || block.caption || block.place.hidden || !block.place.parent) return;
    const group = groupOf(groups, block);
    group.length += block.text.length;
    if (!parts.has(block)) {
      group.others.push({ block, index });
      return;
    }
    group.parts += block.text.length;
    if (group.first < 0) group.first = index;
    group.last = index;
  });
  for (const byNames of groups.values()) {
    for (const { parts: length, others, length: all, first, last } of byNames.values()) {
      if (!others.length || length < all * MOST) continue;
      for (const { block, index } of others) {
        const isAmong = index > first && index < last;
        if (!isAmong || (likely[index] ?? 0) < POSSIBLE || block.linked > block.text.length * LINKED) continue;
        if (readPhrases(block.text).every((hit) => hit === 0)) parts.add(block);
      }
    }
  }
}

function groupOf(groups: Map<Place, Map<string, Alike>>, { place }: Block): Alike {
  const around = place.parent ?? place;
  const byNames = groups.get(around) ?? new Map<string, Alike>();
  groups.set(around, byNames);
  const names = `${place.element.localName} ${place.element.getAttribute('class') ?? ''}`;
  const group = byNames.get(names) ?? { parts: 0, others: [], length: 0, first: -1, last: -1 };
  byNames.set(names, group);
  return group;
}
