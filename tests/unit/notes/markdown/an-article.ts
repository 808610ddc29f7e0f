import { describeSpan } from '../../../../lib/notes/anchoring/describe-span';
import type { Highlight } from '../../../../lib/notes/highlight';
import { articleToMarkdown, type MarkdownOptions, type NoteSource } from '../../../../lib/notes/markdown';
import { createTextMap } from '../../../../lib/notes/text-map';
import { aHighlight } from '../a-highlight';
import { readNote } from './read-markdown';

/** An article for tests; what matters to the test overrides it. */
export function anArticle(overrides: Partial<NoteSource> = {}): NoteSource {
  return {
    url: 'https://example.org/paper/tides?id=7',
    title: 'Tides',
    authors: [],
    keywords: [],
    dir: 'ltr',
    ...overrides,
  };
}

export const OPTIONS: MarkdownOptions = {
  content: 'full',
  labels: { highlights: 'Highlights', unplaced: 'No longer in the text' },
  now: new Date(2026, 10, 23, 9, 30),
};

export function aBody(html: string): HTMLElement {
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = html;
  return body;
}

/** A highlight of the first occurrence of some words. */
export function highlightOf(body: Element, words: string, overrides: Partial<Highlight> = {}): Highlight {
  const { text } = createTextMap(body);
  const start = text.indexOf(words);
  const selectors = start < 0 ? null : describeSpan(text, { start, end: start + words.length });
  if (!selectors) throw new Error(`no “${words}” in “${text}”`);
  return aHighlight({ id: words, selectors, ...overrides });
}

/** The body of the note made from some HTML with some of its words highlighted. */
export function bodyOf(html: string, ...words: string[]): string {
  const body = aBody(html);
  const highlights = words.map((marked) => highlightOf(body, marked));
  return readNote(articleToMarkdown(anArticle(), body, highlights, OPTIONS)).body.trim();
}
