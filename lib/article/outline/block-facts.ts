import type { OutlineBlock } from './blocks';
import { tieOf } from './openings';

/** What is to be known of a block, counted once. */
export interface BlockFacts extends OutlineBlock {
  /** Number of the kind: neighbours are alike, so that trees can ask for several at once. */
  code: number;
  /** What kind of block it is and about how long, as a name. */
  shape: string;
  first: string;
  /** How firmly it is tied to what stands before. */
  tie: number;
  sentences: number;
}

const CODES = { paragraph: 0, quote: 1, list: 2, code: 3, table: 4, picture: 5, rule: 6, heading: 7 } as const;
export const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*(?=\s|$)|[。！？]/gu;
const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;

export function factsOf(block: OutlineBlock, lang: string): BlockFacts {
  const { kind, text, words, leadIn } = block;
  const size = words <= 4 ? 0 : words <= 12 ? 1 : words <= 40 ? 2 : 3;
  const opening = leadIn ? (leadIn.length >= text.length ? 'B' : 'b') : /^\p{N}/u.test(text) ? 'n' : '';
  return {
    ...block,
    code: CODES[kind],
    shape: `${kind}${kind === 'picture' || kind === 'list' ? '' : size}${opening}${block.linked > 0.8 ? 'l' : ''}`,
    first: text.match(FIRST_WORD)?.[0].toLowerCase() ?? '',
    tie: tieOf(text, lang),
    sentences: kind === 'paragraph' ? (text.match(SENTENCE_END)?.length ?? 0) : 0,
  };
}
