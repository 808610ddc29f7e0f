import { bitOf } from '../blocks/class-kinds';
import { type Block, type Place, TAG_BITS } from '../blocks/collect-blocks';
import type { PhraseReader } from '../lexicon/read-phrases';
import { UNDISPLAYED } from '../undisplayed';
import { dropCards } from './drop-cards';
import { dropComments } from './drop-comments';
import { dropHidden } from './drop-hidden';
import { dropRepeated } from './drop-repeated';
import { dropTrailingHeadings } from './drop-trailing-headings';
import { lengthOf } from './is-readable';
import { keepAlike } from './keep-alike';
import { keepTablesWhole } from './whole-tables';

/** From here on a block is more likely part of the article than not. */
const PART = 0.45;
const HEADING = 0.33;
const SURE = 0.8;

/** One thing the trees can't see, put right: adds blocks to the article's parts or takes them out. */
type Rule = (blocks: readonly Block[], parts: Set<Block>, page: JudgedPage) => void;

/** What the rules know of the page. */
interface JudgedPage {
  likely: readonly number[];
  title: string;
  readPhrases: PhraseReader;
}

/** All rules by name, in the order they are applied. */
const RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['keep-alike', keepAlike],
  ['keep-headings', keepHeadings],
  ['keep-quotes', keepQuotes],
  ['drop-hidden', dropHidden],
  ['drop-undisplayed', dropUndisplayed],
  ['drop-boxes', dropBoxes],
  ['drop-repeated', dropRepeated],
  ['drop-comments', dropComments],
  ['drop-cards', dropCards],
  ['whole-tables', keepTablesWhole],
  ['drop-title', dropTitle],
  ['drop-trailing-headings', dropTrailingHeadings],
];

/** Which blocks are the article's, given how likely each is. Captions go with their pictures and are not decided here. */
export function decide(blocks: readonly Block[], page: JudgedPage, without?: ReadonlySet<string>): Set<Block> {
  const parts = new Set(blocks.filter((block, index) => !block.caption && (page.likely[index] ?? 0) > PART));
  for (const [name, rule] of RULES) if (!without?.has(name)) rule(blocks, parts, page);
  return parts;
}

/** A heading right above text that is surely the article's needs less to be so too: short as it is, it says little. */
function keepHeadings(blocks: readonly Block[], parts: Set<Block>, { likely }: { likely: readonly number[] }): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (!isHeading(block) || !next || !parts.has(next) || block.linked > block.text.length / 2) return;
    if ((likely[index] ?? 0) > HEADING && (likely[index + 1] ?? 0) > SURE) parts.add(block);
  });
}

/** A quotation in the middle of the article is its own, however short; one that is a link is an embedded post. */
function keepQuotes(blocks: readonly Block[], parts: Set<Block>): void {
  blocks.forEach((block, index) => {
    if (parts.has(block) || block.caption || block.linked || block.place.hidden || !isQuote(block)) return;
    const before = blocks.slice(Math.max(0, index - NEAR), index).some((near) => parts.has(near));
    const after = blocks.slice(index + 1, index + 1 + NEAR).some((near) => parts.has(near));
    if (before && after) parts.add(block);
  });
}

const NEAR = 2;
const isQuote = ({ place }: Block) => (place.tags & (TAG_BITS.get('blockquote') ?? 0)) !== 0;

/** What no style sheet displays goes too, unless it goes on where text to be seen leaves off, as behind a "read more". */
function dropUndisplayed(blocks: readonly Block[], parts: Set<Block>): void {
  const [first] = parts;
  // One question to the page spares one for each block: it is a mark of the live page, which most documents never were.
  if (!first?.place.element.ownerDocument.querySelector(`[${UNDISPLAYED}]`)) return;
  const veilOf = ({ place }: Block) => place.element.closest(`[${UNDISPLAYED}]`);
  const veiled = [...parts].filter(veilOf);
  if (!veiled.length || veiled.length === parts.size) return;
  const said = new Set([...parts].filter((part) => !veilOf(part)).map(({ text }) => text));
  const firsts = new Map<Element | null, number>();
  blocks.forEach((block, index) => {
    const veil = veilOf(block);
    if (!firsts.has(veil)) firsts.set(veil, index);
  });
  const goesOn = (veil: Element | null): boolean => {
    const first = firsts.get(veil) ?? 0;
    const before = blocks.slice(Math.max(0, first - NEAR), first);
    return before.some((near) => parts.has(near) && veil?.parentElement?.contains(near.place.element));
  };
  const rests = new Set([...new Set(veiled.map(veilOf))].filter(goesOn));
  for (const block of veiled) if (!rests.has(veilOf(block)) || said.has(block.text)) parts.delete(block);
}

/** A small box that its own names call foreign is so, however much its words read like the article's. */
function dropBoxes(blocks: readonly Block[], parts: Set<Block>): void {
  const article = lengthOf(parts);
  const sections = sectionsIn(blocks, parts);
  for (const block of [...parts]) {
    for (let at: Place | undefined = block.place; at; at = at.parent) {
      if (at.own & FOREIGN && at.characters < SMALL * article && !sections.has(at.element)) parts.delete(block);
    }
  }
}

/** What is named for what it tells of: it has a heading, which says its id, and the article goes on below it. */
function sectionsIn(blocks: readonly Block[], parts: ReadonlySet<Block>): Set<Element> {
  const last = [...parts].at(-1);
  return new Set(
    blocks.filter(isHeading).flatMap(({ text, place }) => {
      const section = place.parent?.element;
      const isSection =
        section?.id && letters(section.id) === letters(text) && last && !section.contains(last.place.element);
      return isSection ? [section] : [];
    }),
  );
}

const FOREIGN = (['newsletter', 'consent'] as const).map(bitOf).reduce((bits, bit) => bits | bit, 0);
const SMALL = 0.15;

/** So many blocks at the beginning may say the title again. */
const OPENING = 6;
/** What may stand before the title: the way to the page, as a rule. */
const LONGEST_PATH = 60;
/** Shorter titles are words that texts have in them. */
const SHORTEST_TITLE = 12;

/** The title stands above the text already; pages say it again, often after the way to the page. */
function dropTitle(blocks: readonly Block[], parts: Set<Block>, { title }: { title: string }): void {
  const known = letters(title);
  const says =
    known.length < SHORTEST_TITLE
      ? (block: Block) => isHeading(block) && letters(block.text) === known
      : ({ text }: Block) => letters(text).endsWith(known);
  for (const block of blocks.filter((some) => parts.has(some)).slice(0, OPENING)) {
    if (block.text.length > title.length + LONGEST_PATH) continue;
    if (says(block)) parts.delete(block);
  }
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isHeading = ({ place }: Block) => /^h[1-6]$/.test(place.element.localName);
