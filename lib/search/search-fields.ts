import type { KeptArticle } from '../article/kept-article';
import type { Highlight } from '../notes/highlight';
import { comparable } from './comparable';
import { foldPlain } from './fold';
import { hasVideo } from './has-video';
import type { Searchable } from './query/match-query';
import { isTagWithin, passesFilter } from './query/passes-filter';
import type { Filter } from './query/query';
import { textOfHtml } from './text-of-html';
import { eachTerm } from './words';

/** The fields an article is found by, in the order of their bits in the index. */
export const FIELDS = ['title', 'byline', 'tags', 'notes', 'marked'] as const;
export type Field = (typeof FIELDS)[number];

/** What is searched of an article, plain. */
export interface SearchFields extends Record<Field, string> {
  text: string;
}

/** Everything of an article that search looks at. */
export interface FoundIn {
  /** Absent where its row is damaged: then it is found by its text alone. */
  article: KeptArticle | undefined;
  /** As it was kept; absent where it is damaged. */
  html?: string | undefined;
  highlights: readonly Highlight[];
}

export function searchFields({ article, html, highlights }: FoundIn): SearchFields {
  return {
    title: article?.title ?? '',
    byline: [...(article?.authors ?? []), article?.siteName ?? ''].join('\n'),
    tags: [...(article?.tags ?? []), ...highlights.flatMap(({ tags }) => tags)].join('\n'),
    notes: [article?.note ?? '', ...highlights.map(({ note }) => note)].join('\n'),
    // They stand in the text, too, but for those whose words are gone from it.
    marked: highlights.map(({ selectors }) => selectors.quote.exact).join('\n'),
    text: [article?.description ?? '', html === undefined ? '' : textOfHtml(html)].join('\n'),
  };
}

/** An article as a query is held against it, without the index. */
export function searchableArticle(found: FoundIn): Searchable {
  const fields = searchFields(found);
  const facts = found.article && { ...found.article, hasVideo: hasVideo(found.html) };
  return searchable(Object.values(fields), (filter) => facts !== undefined && passesFilter(filter, facts));
}

/**
 * A highlight as a query is held against it: its words, note and tags, and the title of its article. Operators ask its
 * article, `tag:` the highlight as well.
 */
export function searchableHighlight(highlight: Highlight, article: KeptArticle | undefined): Searchable {
  const { note, tags, selectors } = highlight;
  return searchable([selectors.quote.exact, note, ...tags, article?.title ?? ''], (filter) => {
    if (filter.by === 'tag' && tags.some((tag) => isTagWithin(tag, filter.value))) return true;
    if ((filter.by === 'has' && filter.value === 'note') || (filter.by === 'is' && filter.value === 'noted')) {
      return note.trim() !== '';
    }
    return article !== undefined && passesFilter(filter, { ...article, hasVideo: false });
  });
}

/** The note on a whole article, as a query is held against it: its words, and the title of its article. */
export function searchableNote(article: KeptArticle): Searchable {
  const facts = { ...article, hasVideo: false };
  return searchable([article.note ?? '', article.title], (filter) => passesFilter(filter, facts));
}

function searchable(texts: readonly string[], passes: (filter: Filter) => boolean): Searchable {
  const folded = texts.map(foldPlain);
  const terms = new Set<string>();
  for (const text of folded) eachTerm(text, (term) => terms.add(term));
  return { terms: [...terms].sort(), words: () => folded.map(comparable).join('\n'), passes };
}
