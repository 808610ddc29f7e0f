import type { Block, Place } from '../blocks/collect-blocks';
import { spelledLength } from '../blocks/worth';
import { lengthOf } from './is-readable';

/** So many boxes built alike are cards of a list. */
const FEWEST = 4;
/** Share of the cards whose title must have been left out. */
const MOST = 0.8;
/** A card with more text is a part of an article. */
const LONGEST = 700;
/** On average, what is more likely than this is the article's, titled or not. */
const SURE = 0.85;
/** Without this much besides, and this share of the whole, the cards are what there is to read. */
const ENOUGH = 140;
const SHARE = 0.08;
/** Share of a title that is its link. */
const LINKED = 0.8;
const HIGHEST = 4;

/** A box with a title and a text under it. */
interface Card {
  place: Place;
  title: Block;
  kept: { block: Block; likely: number }[];
}

/**
 * A list of other articles says each time a title, which leads there, and some sentences. Where the titles were left out,
 * the sentences below them have nothing to stand under, however well they read.
 */
export function dropCards(
  blocks: readonly Block[],
  parts: Set<Block>,
  { likely }: { likely: readonly number[] },
): void {
  for (const cards of cardsAlike(blocks, parts, likely)) {
    const isUntitled = ({ title }: Card) => !parts.has(title) && title.linked > LINKED * title.text.length;
    const untitled = cards.filter((card) => isUntitled(card) && card.kept.length > 0);
    if (!untitled.length || cards.filter(isUntitled).length < cards.length * MOST) continue;
    const texts = untitled.flatMap(({ kept }) => kept);
    const length = lengthOf(texts.map(({ block }) => block));
    const sum = texts.reduce((all, { block, likely: sure }) => all + sure * block.text.length, 0);
    if (sum > SURE * length) continue;
    const out = new Set(texts.map(({ block }) => block));
    const rest = [...parts].filter((part) => !out.has(part));
    if (lengthOf(rest) < SHARE * length || rest.reduce((all, { text }) => all + spelledLength(text), 0) < ENOUGH)
      continue;
    for (const block of out) parts.delete(block);
  }
}

/** Boxes of one tag and name with at least two blocks in each, by what they are built like. */
function cardsAlike(blocks: readonly Block[], parts: ReadonlySet<Block>, likely: readonly number[]): Card[][] {
  const cards = new Map<Place, Card>();
  blocks.forEach((block, index) => {
    if (block.caption) return;
    let at: Place | undefined = block.place;
    for (let up = 0; at && up < HIGHEST && at.characters <= LONGEST; at = at.parent, up += 1) {
      if (at.blocks < 2) continue;
      const card = cards.get(at) ?? { place: at, title: block, kept: [] };
      if (parts.has(block)) card.kept.push({ block, likely: likely[index] ?? 0 });
      cards.set(at, card);
    }
  });
  const alike = new Map<string, Card[]>();
  for (const card of cards.values()) {
    const { element } = card.place;
    const names = element.getAttribute('class')?.replace(/\d+/g, '');
    if (!names) continue;
    const key = `${element.localName} ${names}`;
    alike.set(key, [...(alike.get(key) ?? []), card]);
  }
  return [...alike.values()].filter((group) => group.length >= FEWEST);
}
