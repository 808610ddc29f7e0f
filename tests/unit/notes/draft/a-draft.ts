import type { Draft } from '../../../../lib/notes/draft/draft';

/** A draft of one passage. */
export const aDraft = (overrides: Partial<Draft> = {}): Draft => ({
  id: 'draft-1',
  title: 'On tides',
  opening: 'First.',
  passages: [
    {
      id: 'passage-1',
      highlightId: 'highlight-1',
      quote: { exact: 'The moon pulls them', prefix: 'a day. ', suffix: '.' },
      source: { articleId: 'article-1', url: 'https://example.org/', title: 'Tides', authors: ['A B'], savedAt: 1_000 },
      text: 'Why?',
    },
  ],
  createdAt: 2_000,
  updatedAt: 3_000,
  ...overrides,
});
