import { expect, test } from 'vitest';
import { INBOX, type Listing } from '../../../lib/article/listing';
import { addressOf, parseAddress } from '../../../lib/state/library-address';

const USUAL = { sort: 'saved', reversed: false } as const;
const listing = (overrides: Partial<Listing> = {}): Listing => ({
  ...{ shelf: INBOX, sort: 'saved', reversed: false, time: null, notes: null },
  ...overrides,
});

test.each([
  ['#/', listing(), ''],
  ['#/archived', listing({ shelf: { kind: 'list', name: 'archived' } }), ''],
  ['#/tag/ai%2Fopen?sort=title', listing({ shelf: { kind: 'tag', value: 'ai/open' }, sort: 'title' }), ''],
  [
    '#/site/%C3%89t%C3%A9?time=10&notes=with',
    listing({ shelf: { kind: 'site', value: 'Été' }, time: 10, notes: 'with' }),
    '',
  ],
  ['#/?q=tag%3Aa+%22b%22&sort=-read', listing({ sort: 'read', reversed: true }), 'tag:a "b"'],
])('%s says what is shown', (hash, shown, query) => {
  expect(addressOf({ listing: shown, query }, USUAL)).toBe(hash);
  expect(parseAddress(hash, USUAL)).toEqual({ listing: shown, query });
});

test.each(['', '#', '#/nowhere', '#/tag', '#/?sort=none&time=3&notes=x', '#/article/x'])(
  'what %j does not say well is as usual',
  (hash) => {
    expect(parseAddress(hash, USUAL)).toEqual({ listing: listing(), query: '' });
  },
);

test('a broken escape breaks nothing', () => {
  expect(parseAddress('#/tag/%E0%A4', USUAL).listing.shelf).toEqual({ kind: 'tag', value: '%E0%A4' });
});
