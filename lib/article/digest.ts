import type { ArticleMetadata } from './article';
import { plainText } from './plain-text';
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
    excerpt: excerptOf(body, metadata.lang),
    minutes: readingMinutes(plainText(body), metadata.lang),
  };
}

/** Paragraphs, not headings or captions, cut at the end of a word. */
function excerptOf(body: HTMLElement, lang?: string): string {
  const paragraphs = [...body.querySelectorAll('p')].filter(
    (paragraph) => !paragraph.closest('figure, blockquote, table'),
  );
  const text = (paragraphs.length ? paragraphs : [body]).map(plainText).join(' ').trim();
  return text.length <= EXCERPT_LENGTH ? text : `${wordsUpTo(text, EXCERPT_LENGTH, lang)}…`;
}

/** The whole words within a length, without what would stand between them and an ellipsis. */
function wordsUpTo(text: string, length: number, lang?: string): string {
  const near = text.slice(0, 2 * length);
  // Not every language sets words apart, and no cut may go through a letter. A word longer than all is cut all the same.
  for (const granularity of ['word', 'grapheme'] as const) {
    const cut = new Intl.Segmenter(localeOf(lang), { granularity }).segment(near).containing(length)?.index;
    const words = near.slice(0, cut).replace(/[\s\p{P}]+$/u, '');
    if (words) return words;
  }
  return near.slice(0, length);
}

/** A language as `Intl` takes it; a page may have made it up. */
function localeOf(lang: string | undefined): string[] {
  try {
    return lang ? Intl.getCanonicalLocales(lang) : [];
  } catch {
    return []; // a made-up tag throws; any language's rules do then
  }
}
