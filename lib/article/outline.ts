import { type OutlineBlock, readBlocks } from './outline/blocks';
import { readingMinutes } from './reading-time';

/** What an entry was made from: a heading of the article, or what the outline found where there are none. */
export type OutlineKind = 'heading' | 'lead-in' | 'question' | 'topic' | 'key-sentence';

/** A line of the outline: the block a part begins with. */
export interface OutlineEntry {
  kind: OutlineKind;
  /** Which of the blocks `readBlocks` finds this is, in document order. */
  block: number;
  /** Depth in the outline, whatever levels the page used. */
  level: 1 | 2 | 3;
  text: string;
  /** Time to read the part, up to the next entry, in minutes, not rounded. */
  minutes: number;
}

/** The outline of an article by its headings. Those without text are left out; the title stands outside the text. */
export function outlineOf(root: ParentNode & Node, lang?: string): OutlineEntry[] {
  return headingOutline(readBlocks(root), lang);
}

/** The same from the blocks of a text. */
export function headingOutline(
  blocks: readonly (OutlineBlock & { element: Element })[],
  lang?: string,
): OutlineEntry[] {
  const headings = blocks.flatMap(({ kind, text, element }, block) =>
    kind === 'heading' ? [{ block, text, depth: Number(element.localName[1]) }] : [],
  );
  const depths = [...new Set(headings.filter(({ text }) => text).map(({ depth }) => depth))].sort();
  const ends = [...headings.slice(1).map(({ block }) => block), blocks.length];
  return headings.flatMap(({ block, text, depth }, index) =>
    text
      ? [
          {
            kind: 'heading' as const,
            block,
            level: levelOf(depths.indexOf(depth)),
            text,
            minutes: minutesOf(blocks, block + 1, ends[index], lang),
          },
        ]
      : [],
  );
}

/** Time to read the blocks from one up to another. */
export function minutesOf(
  blocks: readonly OutlineBlock[],
  from: number,
  to: number | undefined,
  lang?: string,
): number {
  const text = blocks
    .slice(from, to)
    .map((block) => block.text)
    .join('\n');
  return readingMinutes(text, lang);
}

const levelOf = (rank: number): 1 | 2 | 3 => (rank <= 0 ? 1 : rank === 1 ? 2 : 3);

/** With fewer words the whole is in sight at once, and needs no outline. */
const FEWEST_WORDS = 180;
const FEWEST_PARAGRAPHS = 4;
/** One or two headings leave a long text without an outline if there are more words than this to each part. */
const LONGEST_PART = 600;

/** Whether the headings leave the reader without an outline of a text that could do with one. */
export function wantsMoreThanHeadings(blocks: readonly OutlineBlock[]): boolean {
  const headings = blocks.filter(({ kind, text }) => kind === 'heading' && text).length;
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
  if (words < FEWEST_WORDS || paragraphs < FEWEST_PARAGRAPHS) return false;
  return headings === 0 || (headings < 3 && words / (headings + 1) > LONGEST_PART);
}
