import { eachText, plainText } from './plain-text';
import { readingMinutes } from './reading-time';

/** A line of the outline: one heading of the article and the part it opens. */
export interface OutlineEntry {
  /** Which of the elements `HEADINGS` finds this is, in document order. */
  heading: number;
  /** Depth in the outline, whatever levels the page used. */
  level: 1 | 2 | 3;
  text: string;
  /** Time to read the part, up to the next heading, in minutes, not rounded. */
  minutes: number;
}

/** Finds the headings an outline is made of; the title stands outside the text. */
export const HEADINGS = 'h2, h3, h4, h5, h6';

/** The outline of an article's text. Headings without text are left out but keep their number. */
export function outlineOf(root: ParentNode, lang?: string): OutlineEntry[] {
  const headings = [...root.querySelectorAll(HEADINGS)];
  const texts = headings.map(plainText);
  const parts = textAfterEach(root, headings);
  const depths = [...new Set(headings.filter((_, index) => texts[index]).map(depthOf))].sort();
  return headings.flatMap((heading, index) => {
    const text = texts[index];
    if (!text) return [];
    return [
      {
        heading: index,
        level: levelOf(depths.indexOf(depthOf(heading))),
        text,
        minutes: readingMinutes(parts[index] ?? '', lang),
      },
    ];
  });
}

const depthOf = (heading: Element) => Number(heading.localName[1]);
const levelOf = (rank: number): 1 | 2 | 3 => (rank <= 0 ? 1 : rank === 1 ? 2 : 3);

/** The text that follows each heading, up to the next. */
function textAfterEach(root: ParentNode, headings: Element[]): string[] {
  const parts: string[] = headings.map(() => '');
  const numbers = new Map<Node, number>(headings.map((heading, index) => [heading, index]));
  let current = -1;
  eachText(
    // A ParentNode is a Node wherever there is a DOM: Document, DocumentFragment or Element.
    root as ParentNode & Node,
    (text) => {
      if (current >= 0) parts[current] += text;
    },
    (element) => {
      const number = numbers.get(element);
      if (number !== undefined) current = number;
      return number === undefined;
    },
  );
  return parts;
}
