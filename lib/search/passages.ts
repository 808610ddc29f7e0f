import { foldPlain, foldText } from './fold';
import { wantedTexts } from './query/match-query';
import type { QueryNode } from './query/query';
import { eachWord, isSpaced, isWordOf, type Term } from './words';

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** A passage that shows why an article was found: a stretch of its text. */
export interface Passage extends Stretch {
  text: string;
  /** What to mark of it, counted from the beginning of the passage, in order, without overlaps. */
  marks: readonly Stretch[];
}

interface Mark extends Stretch {
  /** Which of the wanted terms it is. */
  term: number;
}

/** Two or three lines of a list. */
const LENGTH = 220;
/** How much of a passage stands before its first mark, at most. */
const LEAD = 60;
/** A word found again counts little beside another word. */
const AGAIN = 0.15;

/**
 * The passages of a text that show best what a query is about: those with most of its words, near to each other. Of
 * passages that are equally good the first one.
 * @param text as `textOfHtml()` or a text map gives it, a paragraph a line
 * @param most how many at most, in the order of the text
 */
export function findPassages(text: string, root: QueryNode | null, most = 1): Passage[] {
  const wanted = wantedTerms(root);
  if (wanted.length === 0) return [];
  const found: { passage: Passage; score: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const marks = mayHold(line, wanted) ? marksOf(line, wanted) : [];
    const best = bestWindow(marks);
    if (best) found.push({ passage: passageOf(line, start, marks, best), score: best.score });
    start += line.length + 1;
  }
  return found
    .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start)
    .slice(0, most)
    .map(({ passage }) => passage)
    .sort((a, b) => a.start - b.start);
}

/** What a query would have marked of a short text: a title, a tag, a note. In order, without overlaps. */
export function findMarks(text: string, root: QueryNode | null): Stretch[] {
  const wanted = wantedTerms(root);
  return mayHold(text, wanted) ? merged(marksOf(text, wanted), text) : [];
}

function wantedTerms(root: QueryNode | null): Term[] {
  const terms = wantedTexts(root).flatMap((node) => node.terms);
  return terms.filter(({ text }, index) => terms.findIndex((term) => term.text === text) === index);
}

/** Folding with offsets takes its time; most lines need none. */
function mayHold(line: string, wanted: readonly Term[]): boolean {
  const folded = foldPlain(line);
  return wanted.some(({ text }) => folded.includes(text));
}

/** The words of a line that are wanted, in order. */
function marksOf(line: string, wanted: readonly Term[]): Mark[] {
  const { folded, origins } = foldText(line);
  const marks: Mark[] = [];
  const add = (from: number, to: number, term: number) =>
    marks.push({ start: origins[from] ?? 0, end: origins[to] ?? line.length, term });
  eachWord(folded, (word, at) => {
    for (const [index, term] of wanted.entries()) {
      const { text } = term;
      if (isSpaced(word)) {
        if (isWordOf(word, term)) add(at, at + word.length, index);
        continue;
      }
      for (let from = word.indexOf(text); from >= 0; from = word.indexOf(text, from + 1)) {
        add(at + from, at + from + text.length, index);
      }
    }
  });
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The stretch of marks, no longer than a passage, that holds most of the words. */
function bestWindow(marks: readonly Mark[]): { first: number; last: number; score: number } | null {
  let best: { first: number; last: number; score: number } | null = null;
  const counts = new Map<number, number>();
  let first = 0;
  for (const [last, mark] of marks.entries()) {
    counts.set(mark.term, (counts.get(mark.term) ?? 0) + 1);
    for (let from = marks[first]; from && mark.end - from.start > LENGTH - LEAD && first < last; from = marks[first]) {
      const count = (counts.get(from.term) ?? 1) - 1;
      if (count) counts.set(from.term, count);
      else counts.delete(from.term);
      first++;
    }
    const spread = (mark.end - (marks[first]?.start ?? 0)) / LENGTH;
    const again = Math.min(last - first + 1 - counts.size, 4) * AGAIN;
    const score = counts.size + again - spread * AGAIN;
    if (!best || score > best.score + 1e-9) best = { first, last, score };
  }
  return best;
}

function passageOf(
  line: string,
  lineStart: number,
  marks: readonly Mark[],
  { first, last }: { first: number; last: number },
): Passage {
  const from = marks[first]?.start ?? 0;
  const to = marks[last]?.end ?? line.length;
  const start = wordStart(line, Math.max(0, Math.min(from - LEAD, line.length - LENGTH)), from);
  const end = wordEnd(line, Math.max(to, Math.min(line.length, start + LENGTH)), to);
  const within = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    start: lineStart + start,
    end: lineStart + end,
    text: line.slice(start, end),
    marks: merged(within, line).map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}

/** The start of a sentence, else of a word, at or after a place and not beyond `limit`. */
function wordStart(line: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const sentence = line.slice(at, limit).search(/(?<=[.!?…]["”»’)]?\s)\S|(?<=[。！？])./u);
  if (sentence >= 0) return at + sentence;
  const space = line.slice(at, limit).search(/(?<=\s)\S/u);
  return space >= 0 ? at + space : wholeLetter(line, at);
}

function wordEnd(line: string, at: number, limit: number): number {
  if (at >= line.length) return line.length;
  const space = line.slice(limit, at + 1).search(/\s\S*$/u);
  return space >= 0 ? limit + space : wholeLetter(line, at);
}

/** Never between the halves of a letter. */
function wholeLetter(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** Pairs of signs that overlap or touch are one mark. */
function merged(marks: readonly Mark[], line: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of marks) {
    const last = stretches.at(-1);
    const touches = last && (start < last.end || (start === last.end && !isSpaced(foldPlain(line.slice(start, end)))));
    if (last && touches) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}
