import { type ColourNames, filedUnder } from '../colour-names';
import type { Highlight } from '../highlight';
import { escapeLine, escapeText } from './escape';
import { obsidianTag } from './front-matter';
import { containNote } from './note-text';
import { type PictureOptions, pictureLink } from './picture-link';

/** Headings of the part that lists highlights. Given by the caller: only components translate. */
export interface MarkdownLabels {
  highlights: string;
  /** Over highlights whose words are not in the text any more. */
  unplaced: string;
  /** What the person calls the colours; a mark is filed under it as under a tag. */
  colours?: ColourNames;
}

/** Highlights as quotes, each with its note and tags beneath; nothing when there are none. */
export function highlightsSection(
  placed: readonly Highlight[],
  orphans: readonly Highlight[],
  labels: MarkdownLabels,
  options: PictureOptions,
): string {
  if (placed.length + orphans.length === 0) return '';
  return [
    `## ${escapeLine(labels.highlights)}`,
    ...placed.map((highlight) => quoted(highlight, labels.colours, options)),
    ...(orphans.length > 0 ? [`### ${escapeLine(labels.unplaced)}`] : []),
    ...orphans.map((highlight) => quoted(highlight, labels.colours, options)),
  ].join('\n\n');
}

function quoted(highlight: Highlight, colours: ColourNames | undefined, options: PictureOptions): string {
  const { selectors, note } = highlight;
  const { exact } = selectors.quote;
  const picture = selectors.picture && pictureLink(selectors.picture.src, exact, options);
  const paragraphs = exact
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const quote = (picture ? [picture] : paragraphs.map(escapeText)).map((line) => `> ${line}`).join('\n>\n');
  const hashtags = filedUnder(highlight, colours)
    .map(obsidianTag)
    .filter((tag) => tag !== '')
    .map((tag) => `#${tag}`);
  return [quote, containNote(note), hashtags.join(' ')].filter((part) => part !== '').join('\n\n');
}
