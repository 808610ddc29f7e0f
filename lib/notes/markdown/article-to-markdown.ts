import { anchorAll } from '../anchor';
import { filedUnder } from '../colour-names';
import type { Highlight } from '../highlight';
import type { PlacedHighlight } from '../paint';
import { createTextMap, type TextMap } from '../text-map';
import { type ConvertOptions, convert } from './convert';
import type { MarkDelimiter } from './delimit';
import { frontMatter, type NoteSource } from './front-matter';
import { highlightsSection, type MarkdownLabels } from './highlights-section';
import { unwrap } from './inline-elements';
import { logseqProperties, toOutline } from './logseq';
import { markHighlights, referToNotes } from './mark-highlights';
import { containNote, indentNote } from './note-text';
import { plainHead } from './plain-head';
import { prepareBody } from './prepare-body';
import { countFootnotes } from './structure';

export type { NoteSource } from './front-matter';
export type { MarkdownLabels } from './highlights-section';

export interface MarkdownOptions {
  /** The whole article with its highlights marked, or the highlights and notes alone. */
  content: 'full' | 'notes-only';
  labels: MarkdownLabels;
  now: Date;
  /** Whose Markdown it is; Obsidian's where nothing is said. */
  flavour?: MarkdownFlavour;
  pictureAddress?: ConvertOptions['pictureAddress'];
}

/** Obsidian: properties and `==marks==`. Logseq: an outline of blocks. Plain: CommonMark and GFM, nothing else. */
export type MarkdownFlavour = 'obsidian' | 'logseq' | 'plain';

const MARKS: Readonly<Record<MarkdownFlavour, MarkDelimiter>> = { obsidian: '==', logseq: '^^', plain: '<mark>' };

/**
 * An article as a Markdown note: what is known of it, what its reader says of it as a whole, the text with its highlights marked and their notes as footnotes,
 * then the highlights that the text can't show: those that lost their place, stand in code, carry tags or are of a colour with a name. For Obsidian
 * and Logseq the title stands in the properties and in the file's name, not in the text. Everything but the reader's own
 * notes is escaped.
 * @param root the sanitised article; it is not changed
 */
export function articleToMarkdown(
  article: NoteSource,
  root: Element,
  highlights: readonly Highlight[],
  options: MarkdownOptions,
): string {
  const { flavour = 'obsidian', now } = options;
  const text = markdownBody(article, root, highlights, options);
  if (flavour === 'logseq')
    return `${[logseqProperties(article, now), toOutline(text)].filter(Boolean).join('\n\n')}\n`;
  const head = flavour === 'plain' ? plainHead(article) : frontMatter(article, now);
  return text === '' ? head : `${head}\n${text}\n`;
}

/** The same without what stands at its head, for templates that have a head of their own. */
export function markdownBody(
  article: NoteSource,
  root: Element,
  highlights: readonly Highlight[],
  { content, labels, flavour = 'obsidian', pictureAddress }: Omit<MarkdownOptions, 'now'>,
): string {
  const body = root.cloneNode(true) as HTMLElement; // a clone of an element; nothing asks for more than an Element's
  // The page's own marks are none of the reader's.
  for (const mark of body.querySelectorAll('mark')) unwrap(mark);
  body.normalize();
  const map = createTextMap(body);
  const { placed, orphans } = anchorAll(map, highlights);
  const isFull = content === 'full';
  const own = isFull ? countFootnotes(body) : 0;
  const isFiled = ({ highlight }: PlacedHighlight) => filedUnder(highlight, labels.colours).length > 0;
  const listed = isFull ? placed.filter((place) => isFiled(place) || isInCode(map, place)) : placed;
  const list = highlightsSection(
    listed.map(({ highlight }) => highlight),
    orphans,
    labels,
    { base: article.url, pictureAddress },
  );
  const whole = containNote(article.note ?? '');
  if (!isFull) return joined(whole, list);
  markHighlights(map, body, placed);
  referToNotes(map, body, withNotes(placed), own + 1);
  prepareBody(body);
  const text = convert(body, { base: article.url, marks: MARKS[flavour], pictureAddress });
  return joined(whole, text, list, footnotes(withNotes(placed), own));
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n\n');

function footnotes(noted: readonly PlacedHighlight[], own: number): string {
  return noted.map(({ highlight }, index) => `[^${own + index + 1}]: ${indentNote(highlight.note)}`).join('\n\n');
}

function withNotes(placed: readonly PlacedHighlight[]): PlacedHighlight[] {
  return placed.filter(({ highlight }) => highlight.note.trim() !== '');
}

/** Nothing can be marked inside a code block, so the text does not show such a highlight. */
function isInCode(map: TextMap, { start, end, picture }: PlacedHighlight): boolean {
  return !picture && map.piecesOf(start, end).every(({ node }) => node.parentElement?.closest('pre'));
}
