import type { Block } from '../blocks/collect-blocks';
import { PHRASE_KINDS } from '../lexicon/lexicon';
import type { PhraseHit, PhraseReader } from '../lexicon/read-phrases';
import { overlap, wordsOf } from './overlap';
import { addMarkup, addPlace } from './place-features';
import { type Features, log, Row, share } from './row';
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
const isHeading = (block: Block) => /^h[1-6]$/.test(block.place.element.localName);

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
  for (let kind = 0; kind < PHRASE_KINDS.length; kind += 1) row.add(phrases[kind] ?? 0);
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
