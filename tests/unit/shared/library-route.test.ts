import { expect, test } from 'vitest';
import { draftHash, NOTEBOOK_HASH, parseRoute, REVIEW_HASH, routeHash } from '../../../lib/shared/library-route';

test.each([
  [routeHash(), { kind: 'lists' }],
  ['', { kind: 'lists' }],
  ['#/nonsense', { kind: 'lists' }],
  [routeHash('an/id'), { kind: 'article', id: 'an/id' }],
  [routeHash('one', 'mark/1'), { kind: 'article', id: 'one', highlight: 'mark/1' }],
  ['#/article/%E0%A4%A', { kind: 'article', id: '%E0%A4%A' }],
  [NOTEBOOK_HASH, { kind: 'notebook' }],
  [REVIEW_HASH, { kind: 'review' }],
  [draftHash('d 1'), { kind: 'draft', id: 'd 1' }],
])('%s leads to its place', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
