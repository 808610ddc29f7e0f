import type { ArticleMetadata } from '../../lib/article/article';
import type { SafeHtml } from '../../lib/article/sanitise';
import { LibraryDatabase } from '../../lib/db/database';
import type { NewArticle } from '../../lib/db/new-article';
import type { Highlight } from '../../lib/notes/highlight';

/** An empty library of its own. */
export const newLibrary = (): LibraryDatabase => new LibraryDatabase(`library-${crypto.randomUUID()}`);

export function metadata(overrides: Partial<ArticleMetadata> = {}): ArticleMetadata {
  return {
    url: 'https://news.example/night-trains',
    title: 'The slow return of the night train',
    authors: ['Inès Carpentier'],
    keywords: [],
    dir: 'ltr',
    ...overrides,
  };
}

export function newArticle(overrides: Partial<NewArticle> = {}): NewArticle {
  return {
    metadata: metadata(),
    // The library does not look inside: that it is safe is the sanitiser's business, tested there.
    html: '<p>At twelve minutes past ten the platform is almost full.</p>' as SafeHtml,
    keys: ['//news.example/night-trains'],
    pictures: ['https://news.example/a.jpg', 'https://pictures.example/b.jpg'],
    excerpt: 'At twelve minutes past ten the platform is almost full.',
    minutes: 4.5,
    ...overrides,
  };
}

export function newHighlight(overrides: Partial<Highlight> = {}): Highlight {
  return {
    id: crypto.randomUUID(),
    articleId: 'an-article',
    colour: 'yellow',
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: 'almost full', prefix: 'the platform is ', suffix: '.' },
      position: { type: 'TextPositionSelector', start: 44, end: 55 },
    },
    note: '',
    tags: [],
    createdAt: 1_000,
    updatedAt: 1_000,
    ...overrides,
  };
}
