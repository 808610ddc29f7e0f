import type { TextSpan } from '../../../lib/notes/text-map';
import type { Dice } from './dice';

/** Private-use characters that stand for nothing: pairs of them mark passages, and survive whatever a tool does to markup. */
const FIRST = 0xe000;
const MOST_PAIRS = 1500;
const SENTINEL = /[\uE000-\uF8FF]/g;

/** Puts the ends of so many passages, from one word to several paragraphs, into the text nodes of a page. */
export function plant(body: Element, count: number, dice: Dice): void {
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isProse(node as Text)) nodes.push(node as Text); // by what the walker shows
  }
  if (!nodes.length) return;
  for (let pair = 0; pair < Math.min(count, MOST_PAIRS); pair++) {
    const at = dice.below(nodes.length);
    const spread = dice.roll() < 0.2 ? dice.below(5) : 0;
    const first = nodes[at];
    const last = nodes[Math.min(nodes.length - 1, at + spread)];
    if (!first || !last) continue;
    const start = dice.pick(wordsOf(first.data)).start;
    const ends = wordsOf(last.data).flatMap(({ end }) => (last !== first || end > start ? [end] : []));
    // Most passages are of a few words.
    const end = ends[Math.floor((spread ? dice.roll() : dice.roll() ** 2) * ends.length)] ?? last.length;
    last.insertData(end, String.fromCharCode(FIRST + 2 * pair + 1));
    first.insertData(start, String.fromCharCode(FIRST + 2 * pair));
  }
}

const isProse = (node: Text) =>
  /\p{L}/u.test(node.data) &&
  node.data.trim().length > 60 &&
  !node.parentElement?.closest('script, style, noscript, template, textarea, select');

/** Where the words stand; sentinels that are there already belong to them. */
const wordsOf = (text: string): TextSpan[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}\uE000-\uF8FF]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));

/** A text without its sentinels, and the passages they marked in it. */
export function harvest(marked: string): { text: string; passages: Map<number, TextSpan> } {
  const starts = new Map<number, number>();
  const passages = new Map<number, TextSpan>();
  let text = '';
  let from = 0;
  for (const { 0: sign, index } of marked.matchAll(SENTINEL)) {
    text += marked.slice(from, index);
    from = index + 1;
    const code = sign.charCodeAt(0) - FIRST;
    const start = starts.get(code >> 1);
    if (code % 2 === 0) starts.set(code >> 1, text.length);
    else if (start !== undefined) passages.set(code >> 1, { start, end: text.length });
  }
  return { text: text + marked.slice(from), passages };
}
