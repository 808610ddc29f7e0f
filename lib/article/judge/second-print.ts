import type { Block } from '../blocks/collect-blocks';
import { lengthOf } from './is-readable';

/** So many paragraphs, the same in the same order, are printed again when both prints are most of what was kept. */
const FEWEST = 3;
const SHARE = 0.5;
/** So many are, wherever they stand. */
const MANY = 6;

/** A run of paragraphs that comes twice, as places in the list of what was kept: where each print has its paragraphs. */
interface Prints {
  first: number[];
  second: number[];
}

/**
 * What to leave out of a page that prints its article, or a part with many paragraphs, twice: for the screen and on
 * paper, for wide windows and for narrow ones. A paragraph or two said again are the author's.
 */
export function secondPrint(kept: readonly Block[], isLong: (block: Block) => boolean): Block[] {
  const out = new Set<Block>();
  for (const { first, second } of printsIn(kept, isLong)) {
    const isKept = (at: number) => kept[at]?.kept === true;
    const [own, copy] = second.filter(isKept).length > first.filter(isKept).length ? [second, first] : [first, second];
    for (const block of withLabels(kept, copy, own)) out.add(block);
  }
  return [...out];
}

function printsIn(kept: readonly Block[], isLong: (block: Block) => boolean): Prints[] {
  const long = kept.flatMap((block, index) => (isLong(block) ? [index] : []));
  const texts = long.map((index) => unmarked(kept[index]?.text ?? ''));
  const textAt = (at: number) => texts[at];
  const found: Prints[] = [];
  const firsts = new Map<string, number>();
  for (let at = 0; at < long.length; at += 1) {
    const text = textAt(at) ?? '';
    const start = firsts.get(text);
    if (start === undefined) {
      firsts.set(text, at);
      continue;
    }
    let count = 1;
    while (start + count < at && at + count < long.length && textAt(start + count) === textAt(at + count)) count += 1;
    const prints = { first: long.slice(start, start + count), second: long.slice(at, at + count) };
    if (!isSecondPrint(prints, kept)) continue;
    found.push(prints);
    at += count - 1;
  }
  return found;
}

/** A refrain of several lines stands in the same element as its song; a section of its own has a title of its own. */
function isSecondPrint({ first, second }: Prints, kept: readonly Block[]): boolean {
  const [title, other] = [first, second].map(([start = 0]) => kept[start - 1]);
  if (isHeading(title) && isHeading(other) && title?.text !== other?.text) return false;
  const blocks = (indices: number[]) => indices.flatMap((index) => kept[index] ?? []);
  const count = new Set(blocks(first).map(({ text }) => text)).size;
  if (count < FEWEST || blocks(first)[0]?.place.parent === blocks(second)[0]?.place.parent) return false;
  return count >= MANY || lengthOf(blocks([...first, ...second])) >= SHARE * lengthOf(kept);
}

/** The paragraphs with the titles and questions above and between them that are printed again, too. */
function withLabels(kept: readonly Block[], copy: readonly number[], own: readonly number[]): Block[] {
  let [start = 0, other = 0] = [copy[0], own[0]];
  while (start > 0 && other > 0 && kept[start - 1]?.text === kept[other - 1]?.text) {
    start -= 1;
    other -= 1;
  }
  const said = new Set(kept.slice(other, (own.at(-1) ?? other) + 1).map(({ text }) => unmarked(text)));
  return kept.slice(start, (copy.at(-1) ?? start) + 1).filter(({ text }) => said.has(unmarked(text)));
}

const isHeading = (block: Block | undefined) => block !== undefined && /^h[1-6]$/.test(block.place.element.localName);
/** One print may open a paragraph with a dash where the other has none. */
const unmarked = (text: string) => text.replace(/^[^\p{L}\p{N}]+/u, '');
