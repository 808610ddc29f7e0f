import { CLASS_KIND_NAMES } from '../blocks/class-kinds';
import { type Block, type Place, TAG_BITS } from '../blocks/collect-blocks';
import { PHRASE_KINDS } from '../lexicon/lexicon';
import type { PhraseHit, PhraseReader } from '../lexicon/read-phrases';
import { overlap, wordsOf } from './overlap';
import { dressOf, type Survey, surveyOf } from './survey';
import { type TextFacts, textFacts } from './text-facts';

/** What is known of the page besides its blocks. */
export interface PageContext {
  title: string;
  authors: readonly string[];
  description: string;
  readPhrases: PhraseReader;
}

const DATE = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d[-/.年]|\b\d{1,2}:\d\d\b|\b(?:19|20)\d\d\b/;
const ADDRESS = /https?:\/\/|www\.|@[\w-]/;
const SIGN = /^[^\p{L}\p{N}\s"'“”„«‹(\-–—¿¡「『（《]/u;
const FURNITURE_SIGN = /[©|»›·•▶►]|\s\/\s/;
const QUOTE = /^["'“”„«‹「『]/;
const TAG_LIST = [...new Set(TAG_BITS.values())];
const LEVELS = 4;
const FAR = 12;

const log = (n: number) => Math.log2(1 + n);
const share = (part: number, whole: number) => (whole ? part / whole : 0);
const isHeading = (block: Block) => /^h[1-6]$/.test(block.place.element.localName);

/** What is known of one block, as numbers. */
type Features = Float64Array;

/** A row of features while it is filled: allocated once, for there are hundreds of blocks. */
class Row {
  readonly values: Features = new Float64Array(MOST_FEATURES);
  length = 0;
  clear(): void {
    this.length = 0;
  }
  push(...features: number[]): void {
    for (let index = 0; index < features.length; index += 1) this.values[this.length++] = features[index] ?? 0;
  }
}
const MOST_FEATURES = 160;

/** What is read from a block once and used for it and for its neighbours. */
interface Reading {
  block: Block;
  facts: TextFacts;
  phrases: readonly PhraseHit[];
}

/**
 * Calls back with the features of each block in turn, in one row that is filled anew every time. Their order is the
 * model's, so a new one means training anew.
 */
export function eachRow(blocks: readonly Block[], page: PageContext, give: (row: Features) => void): void {
  const readings = blocks.map((block) => ({
    block,
    facts: textFacts(block.text),
    phrases: page.readPhrases(block.text),
  }));
  const survey = surveyOf(blocks);
  const title = wordsOf(page.title);
  const description = wordsOf(page.description);
  const row = new Row();
  readings.forEach((reading, index) => {
    row.clear();
    addText(row, reading);
    addMarkup(row, reading.block);
    addPlace(row, reading.block, survey);
    addNeighbours(row, readings, index);
    addPage(row, readings, index, survey);
    const words = reading.block.text.length > 600 ? undefined : wordsOf(reading.block.text);
    row.push(
      words ? overlap(words, title) : 0,
      words ? overlap(title, words) : 0,
      words ? overlap(words, description) : 0,
      Number(page.authors.some((author) => author.length > 3 && reading.block.text.includes(author))),
    );
    give(row.values);
  });
}

function addText(row: Row, { block, facts, phrases }: Reading): void {
  const { text, linked, links, stressed } = block;
  const length = Math.min(text.length, 600);
  row.push(
    log(text.length),
    log(facts.words),
    facts.sentences,
    Number(facts.stops),
    Number(/[:：]$/.test(text)),
    share(linked, text.length),
    links,
    share(stressed, text.length),
    share(facts.digits, length),
    share(facts.upper, facts.letters),
    facts.commas,
    Number(/^\p{Ll}/u.test(text)),
    Number(ADDRESS.test(text.slice(0, 600))),
    Number(DATE.test(text.slice(0, 200))),
    length / facts.words,
    Number(SIGN.test(text)),
    Number(FURNITURE_SIGN.test(text.slice(0, 200))),
    Number(/[?？]$/.test(text)),
    Number(QUOTE.test(text)),
    share(facts.letters, length),
  );
  for (let kind = 0; kind < PHRASE_KINDS.length; kind += 1) row.push(phrases[kind] ?? 0);
}

function addMarkup(row: Row, { place }: Block): void {
  const tag = place.element.localName;
  row.push(
    Number(tag === 'p'),
    /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0,
    Number(tag === 'li'),
    Number(tag === 'td' || tag === 'th'),
    Number(tag === 'dt' || tag === 'dd'),
    Number(tag === 'div'),
  );
  for (const bit of TAG_LIST) row.push(Number((place.tags & bit) !== 0));
  addKindDistances(row, place);
  row.push(Number(place.hidden));
}

/** For each kind of name, how many elements up the nearest one with such a name is. */
function addKindDistances(row: Row, place: Place): void {
  const first = row.length;
  for (let kind = 0; kind < CLASS_KIND_NAMES.length; kind += 1) row.push(FAR);
  let missing = place.own | place.around;
  for (let at: Place | undefined = place, up = 0; at && missing && up < FAR; at = at.parent, up += 1) {
    let here = at.own & missing;
    missing &= ~here;
    for (let kind = 0; here; kind += 1, here >>>= 1) if (here & 1) row.values[first + kind] = up;
  }
}

function addPlace(row: Row, { place }: Block, { mainAncestors, main }: Survey): void {
  let at = place.parent;
  for (let level = 0; level < LEVELS; level += 1) {
    if (at)
      row.push(
        share(at.linked, at.characters),
        log(at.characters),
        log(at.blocks),
        share(at.keptCharacters, at.characters),
      );
    else row.push(-1, -1, -1, -1);
    at = at?.parent;
  }
  let up = 0;
  for (at = place; at && !mainAncestors.has(at); at = at.parent) up += 1;
  row.push(main ? up : -1, at ? (mainAncestors.get(at) ?? FAR) : FAR);
}

function addNeighbours(row: Row, readings: readonly Reading[], index: number): void {
  for (const offset of [-2, -1, 1, 2]) {
    const neighbour = readings[index + offset];
    if (!neighbour) {
      row.push(-1, -1, -1, -1, -1, -1);
      continue;
    }
    const { block, facts } = neighbour;
    row.push(
      Number(block.kept),
      log(block.text.length),
      share(block.linked, block.text.length),
      Number(facts.stops),
      Number(isHeading(block)),
      Number(block.place.parent === readings[index]?.block.place.parent),
    );
  }
  let length = 0;
  let linked = 0;
  let kept = 0;
  const from = Math.max(0, index - 5);
  const to = Math.min(readings.length, index + 6);
  for (let near = from; near < to; near += 1) {
    const block = readings[near]?.block;
    length += block?.text.length ?? 0;
    linked += block?.linked ?? 0;
    kept += Number(block?.kept ?? false);
  }
  row.push(share(kept, to - from), share(linked, length), log(share(length, to - from)));
}

function addPage(row: Row, readings: readonly Reading[], index: number, survey: Survey): void {
  const { block } = readings[index] as Reading; // index is one of its own
  const { characters, keptCharacters, firstKept, lastKept } = survey;
  const head = survey.headings[index] ?? -1;
  const headPhrases = head >= 0 && head !== index ? readings[head]?.phrases : undefined;
  row.push(
    Number(block.kept),
    share(index, readings.length),
    share(survey.before[index] ?? 0, characters),
    log(keptCharacters),
    share(keptCharacters, characters),
    firstKept < 0 ? 0 : Math.sign(index - firstKept) * log(Math.abs(index - firstKept)),
    lastKept < 0 ? 0 : Math.sign(index - lastKept) * log(Math.abs(index - lastKept)),
    (survey.seen.get(block.text) ?? 1) - 1,
    head < 0 ? -1 : log(index - head),
    headPhrases ? Math.max(...headPhrases) : -1,
    headPhrases ? (headPhrases[0] ?? 0) : -1,
  );
  for (const place of [block.place, block.place.parent]) {
    const dress = dressOf(place, survey.dresses);
    // Without its own text: whether others in the same dress were kept.
    const others = dress.characters - block.text.length;
    row.push(share(dress.kept - (block.kept ? block.text.length : 0), others), log(Math.max(0, others)));
  }
}
