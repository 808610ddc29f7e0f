// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIGHLIGHT_COLOURS, type Highlight } from '../../../../lib/notes/highlight';
import type { Review } from '../../../../lib/notes/review/review';
import '../../../support/seed';
import { anExport, backFrom } from './an-export';

const ARTICLE = 'b1946ac9-2492-4d23-8c3f-000000000001';
const text = fc.string({ unit: 'binary', maxLength: 40 });
const filled = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
/** Whole milliseconds of years that ISO 8601 writes with four digits. */
const moment = fc.integer({ min: 0, max: Date.parse('9999-12-31T00:00:00Z') });

const highlight: fc.Arbitrary<Highlight> = fc.record({
  id: fc.uuid(),
  articleId: fc.constant(ARTICLE),
  colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  note: text,
  tags: fc.array(text, { maxLength: 3 }),
  createdAt: moment,
  updatedAt: moment,
  selectors: fc
    .tuple(filled, text, text, fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }))
    .map(([exact, prefix, suffix, start, length]): Highlight['selectors'] => ({
      quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
      position: { type: 'TextPositionSelector', start, end: start + length },
    })),
});
const knowledge = fc.oneof(
  fc.record({
    memory: fc.record({
      stability: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      reps: fc.nat(1000),
      lapses: fc.nat(1000),
    }),
    due: moment,
    reviewedAt: moment,
  }),
  fc.record({ skippedAt: moment }),
  fc.constant({ neverAgain: true } as const),
);
const own = fc.record(
  {
    state: fc.constantFrom('inbox', 'archived', 'trashed'),
    favourite: fc.boolean(),
    tags: fc.array(text, { maxLength: 4 }),
    savedAt: moment,
    readAt: moment,
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
    position: fc.record({ start: fc.nat(1e6), exact: text }),
    queuedAt: fc.double({ noDefaultInfinity: true, noNaN: true }).map((place) => place + 0),
    note: filled,
  },
  { requiredKeys: ['state', 'favourite', 'tags'] },
);

test('whatever a reader made of an article comes back from its JSON unharmed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(highlight, { maxLength: 4, selector: ({ id }) => id }),
      fc.array(knowledge, { maxLength: 4 }),
      own,
      text,
      async (highlights, known, made, html) => {
        const { tags: _, savedAt: __, state: ___, favourite: ____, ...metadata } = anExport().metadata;
        const reviews = new Map<string, Review>(
          highlights.flatMap(({ id }, index) =>
            known[index] ? [[id, { highlightId: id, articleId: ARTICLE, ...known[index] }]] : [],
          ),
        );
        const article = { ...anExport({ html, words: [] }), highlights, reviews, metadata: { ...metadata, ...made } };
        const back = await backFrom(article);
        expect(back).toMatchObject({ ...made, id: metadata.id, html, highlights });
        expect(back?.reviews).toEqual([...reviews.values()]);
        for (const name of ['savedAt', 'readAt', 'progress', 'position', 'queuedAt', 'note'] as const) {
          expect(back?.[name]).toEqual(made[name]);
        }
      },
    ),
  );
});
