import { describe, expect, it } from 'vitest';
import { parseHighlight } from '../../../lib/notes/parse-highlight';
import { aHighlight } from './a-highlight';

describe('parseHighlight', () => {
  it('reads a whole highlight and nothing beside it', () => {
    const highlight = aHighlight({ note: 'Why?', tags: ['a'] });
    expect(parseHighlight({ ...highlight, extra: 1 })).toEqual(highlight);
  });

  it.each([
    ['nothing', null],
    ['a string', 'highlight'],
    ['no id', { ...aHighlight(), id: '' }],
    ['an unknown colour', { ...aHighlight(), colour: 'red' }],
    ['no note', { ...aHighlight(), note: undefined }],
    ['tags that are no strings', { ...aHighlight(), tags: [1] }],
    ['a time that is no number', { ...aHighlight(), createdAt: '2026' }],
    ['a time no calendar has', { ...aHighlight(), updatedAt: Number.POSITIVE_INFINITY }],
    ['no selectors', { ...aHighlight(), selectors: {} }],
    [
      'an empty quote',
      aHighlight({
        selectors: {
          ...aHighlight().selectors,
          quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
        },
      }),
    ],
    [
      'a span that ends before it starts',
      aHighlight({
        selectors: { ...aHighlight().selectors, position: { type: 'TextPositionSelector', start: 5, end: 5 } },
      }),
    ],
    [
      'an offset that is no whole number',
      aHighlight({
        selectors: { ...aHighlight().selectors, position: { type: 'TextPositionSelector', start: 0.5, end: 5 } },
      }),
    ],
  ])('refuses %s', (_, value) => {
    expect(parseHighlight(value)).toBeNull();
  });
});
