import { expect, test } from 'vitest';
import type { KeptArticle } from '../../../lib/article/kept-article';
import { matches } from '../../../lib/search/query/match-query';
import { parseQuery } from '../../../lib/search/query/parse-query';
import { searchableHighlight } from '../../../lib/search/search-fields';
import { newHighlight } from '../../support/library';

const article: KeptArticle = {
  ...{ id: 'a', state: 'inbox', favourite: false, tags: ['rail'], savedAt: 1, movedAt: 1, excerpt: '', minutes: 4 },
  ...{ progress: 0, highlightCount: 2, noteCount: 1, url: 'https://news.example/a', title: 'Night trains', dir: 'ltr' },
  ...{ authors: [], keywords: [] },
};

test.each([
  ['almost full', true],
  ['platform', false],
  ['lisbon', true],
  ['night', true],
  ['tag:travel', true],
  ['tag:rail', true],
  ['tag:work', false],
  ['site:news.example has:note', true],
  ['is:archived', false],
  ['', true],
])('holds a highlight against %j: %s', (text, expected) => {
  const highlight = newHighlight({ articleId: 'a', note: 'as in Lisbon', tags: ['Travel'] });
  expect(matches(parseQuery(text).root, searchableHighlight(highlight, article))).toBe(expected);
});

test('asks a highlight, not its article, for its note', () => {
  const item = searchableHighlight(newHighlight({ note: '' }), article);
  expect(matches(parseQuery('has:note').root, item)).toBe(false);
});
