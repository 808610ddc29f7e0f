import { escapeAddress, escapeLine, escapeText } from '../markdown/escape';
import { pictureLink } from '../markdown/picture-link';
import { type CitationLabels, inFull, inText } from './cite';
import type { Draft, DraftPassage } from './draft';
import { passageAddress } from './text-fragment';

export interface DraftLabels extends CitationLabels {
  /** Heading over the list of what was quoted. */
  sources: string;
  /** The link to the kept copy. */
  keptCopy: string;
}

const WEB = ['http:', 'https:'];

/**
 * A draft as Markdown: each quotation with its citation, which links back to the very words in the original and in the
 * kept copy; then the sources. The writer's own words stay as they are, all others are escaped.
 * @param copyOf the address of a passage in the kept copy
 */
export function draftToMarkdown(
  { title, opening, passages }: Draft,
  labels: DraftLabels,
  copyOf: (passage: DraftPassage) => string,
): string {
  const quoted = passages.map((passage) =>
    [quotation(passage), citation(passage, labels, copyOf(passage)), passage.text.trim()].filter(Boolean).join('\n\n'),
  );
  const parts = [title.trim() && `# ${escapeLine(title)}`, opening.trim(), ...quoted, sources(passages, labels)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function quotation({ quote, picture, source }: DraftPassage): string {
  const shown = picture && pictureLink(picture, quote.exact, { base: source.url });
  if (shown) return `> ${shown}`;
  const lines = quote.exact.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => `> ${escapeText(line)}`)
    .join('\n>\n');
}

function citation({ source, quote, picture }: DraftPassage, labels: DraftLabels, copy: string): string {
  const words = escapeLine(inText(source, labels));
  // No address leads to a picture within a page.
  const original = escapeAddress(picture ? source.url : passageAddress(source.url, quote), source.url, WEB);
  return `— ${original ? `[${words}](${original})` : words} ([${escapeLine(labels.keptCopy)}](${copy}))`;
}

function sources(passages: readonly DraftPassage[], labels: DraftLabels): string {
  const byArticle = new Map(passages.map(({ source }) => [source.articleId, source]));
  if (byArticle.size === 0) return '';
  const lines = [...byArticle.values()].map((source) => {
    const address = escapeAddress(source.url, source.url, WEB);
    return `- ${escapeLine(inFull(source, labels))}${address ? ` <${address}>` : ''}`;
  });
  return [`## ${escapeLine(labels.sources)}`, lines.sort().join('\n')].join('\n\n');
}
