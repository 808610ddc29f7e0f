import type { Highlight } from '../../../lib/notes/highlight';

/** A highlight for tests, whole in itself; what matters to the test overrides it. */
export function aHighlight(overrides: Partial<Highlight> = {}): Highlight {
  return {
    id: 'h1',
    articleId: 'a1',
    colour: 'yellow',
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: 'quote', prefix: 'before ', suffix: ' after' },
      position: { type: 'TextPositionSelector', start: 7, end: 12 },
    },
    note: '',
    tags: [],
    createdAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000,
    ...overrides,
  };
}
