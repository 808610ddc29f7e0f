import type { ArticleMetadata } from './article';
import { readingMinutes } from './reading-time';
import { parseSafe } from './safe-fragment';
import type { SafeHtml } from './sanitise';

/** What a library keeps of a text beside the text itself. */
export interface Digest {
  /** Absolute addresses of the pictures it shows, the lead picture, which stands for it in lists, first. */
  pictures: string[];
  /** The first sentences, plain. */
  excerpt: string;
  minutes: number;
}

const EXCERPT_LENGTH = 320;

/** Reads off an article what lists and the picture queue need. */
export function digest(metadata: ArticleMetadata, html: SafeHtml, document: Document): Digest {
  const body = parseSafe(html, document);
  const shown = [...body.querySelectorAll('img')].map((picture) => picture.getAttribute('src') ?? '');
  const pictures = [metadata.image?.url ?? '', ...shown].filter((address) => /^https?:/i.test(address));
  return {
    pictures: [...new Set(pictures)],
    excerpt: excerptOf(body),
    minutes: readingMinutes(body.textContent ?? '', metadata.lang),
  };
}

/** Paragraphs, not headings or captions, cut at the end of a word. */
function excerptOf(body: HTMLElement): string {
  const paragraphs = [...body.querySelectorAll('p')].filter(
    (paragraph) => !paragraph.closest('figure, blockquote, table'),
  );
  const text = (paragraphs.length ? paragraphs : [body])
    .map((block) => block.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text.slice(0, EXCERPT_LENGTH).replace(/[\s\p{P}]*[^\s]*$/u, '') || text.slice(0, EXCERPT_LENGTH)}…`;
}
