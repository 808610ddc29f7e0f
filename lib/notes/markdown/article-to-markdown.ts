import { anchorAll } from '../anchor';
import type { Highlight } from '../highlight';
import type { PlacedHighlight } from '../paint';
import { createTextMap, type TextMap } from '../text-map';
import { convert } from './convert';
import { frontMatter, type NoteSource } from './front-matter';
import { highlightsSection, type MarkdownLabels } from './highlights-section';
import { unwrap } from './inline-elements';
import { markHighlights, referToNotes } from './mark-highlights';
import { indentNote } from './note-text';
import { prepareBody } from './prepare-body';
import { countFootnotes } from './structure';

export type { NoteSource } from './front-matter';
export type { MarkdownLabels } from './highlights-section';

export interface MarkdownOptions {
  /** The whole article with its highlights marked, or the highlights and notes alone. */
  content: 'full' | 'notes-only';
  labels: MarkdownLabels;
  now: Date;
}

/**
 * An article as a Markdown note for Obsidian and its like: properties, the text with its highlights marked and their
 * notes as footnotes, then the highlights that the text can't show: those that lost their place, stand in code or carry
 * tags. The title stands in the properties and in the file's name, not in the text. Everything but the reader's own
 * notes is escaped.
 * @param root the sanitised article; it is not changed
 */
export function articleToMarkdown(
  article: NoteSource,
  root: Element,
  highlights: readonly Highlight[],
  { content, labels, now }: MarkdownOptions,
): string {
  const body = root.cloneNode(true) as HTMLElement; // a clone of an element; nothing asks for more than an Element's
  // The page's own marks are none of the reader's.
  for (const mark of body.querySelectorAll('mark')) unwrap(mark);
  body.normalize();
  const map = createTextMap(body);
  const { placed, orphans } = anchorAll(map, highlights);
  const isFull = content === 'full';
  const own = isFull ? countFootnotes(body) : 0;
  const listed = isFull ? placed.filter((place) => place.highlight.tags.length > 0 || isInCode(map, place)) : placed;
  const parts = [
    ...(isFull ? [textWithNotes(article, body, map, placed, own)] : []),
    highlightsSection(
      listed.map(({ highlight }) => highlight),
      orphans,
      labels,
    ),
    ...(isFull ? [footnotes(withNotes(placed), own)] : []),
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text === '' ? frontMatter(article, now) : `${frontMatter(article, now)}\n${text}\n`;
}

function textWithNotes(
  article: NoteSource,
  body: HTMLElement,
  map: TextMap,
  placed: readonly PlacedHighlight[],
  own: number,
): string {
  markHighlights(map, body, placed);
  referToNotes(map, body, withNotes(placed), own + 1);
  prepareBody(body);
  return convert(body, article.url);
}

function footnotes(noted: readonly PlacedHighlight[], own: number): string {
  return noted.map(({ highlight }, index) => `[^${own + index + 1}]: ${indentNote(highlight.note)}`).join('\n\n');
}

function withNotes(placed: readonly PlacedHighlight[]): PlacedHighlight[] {
  return placed.filter(({ highlight }) => highlight.note.trim() !== '');
}

/** Nothing can be marked inside a code block, so the text does not show such a highlight. */
function isInCode(map: TextMap, { start, end }: PlacedHighlight): boolean {
  return map.piecesOf(start, end).every(({ node }) => node.parentElement?.closest('pre'));
}
