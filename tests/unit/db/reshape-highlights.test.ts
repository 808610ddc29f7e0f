import { expect, test } from 'vitest';
import { findArticle, keepArticle } from '../../../lib/db/articles';
import { highlightsOf, putHighlight, writeNote } from '../../../lib/db/highlights';
import { reshapeHighlights, restoreHighlights, tagsInUse } from '../../../lib/db/reshape-highlights';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

async function twoHighlights() {
  const db = newLibrary();
  const articleId = await keepArticle(db, newArticle());
  const one = newHighlight({ id: 'one', articleId, note: 'why ten?', tags: ['night'], createdAt: 1 });
  const two = newHighlight({ id: 'two', articleId, note: 'full', tags: ['night', 'trains'], colour: 'pink' });
  await putHighlight(db, one);
  await putHighlight(db, two);
  return { db, articleId, one, two };
}

const wider = {
  quote: { type: 'TextQuoteSelector', exact: 'the platform is almost full', prefix: '', suffix: '.' },
  position: { type: 'TextPositionSelector', start: 28, end: 55 },
} as const;

test('makes one highlight of two, with all that is written on them, and two of it again', async () => {
  const { db, articleId, one, two } = await twoHighlights();
  const before = await reshapeHighlights(db, articleId, ['one', 'two'], wider);
  expect(await highlightsOf(db, articleId)).toMatchObject([
    { id: 'one', colour: 'yellow', note: 'why ten?\n\nfull', tags: ['night', 'trains'], selectors: wider },
  ]);
  expect(await findArticle(db, articleId)).toMatchObject({ article: { highlightCount: 1 } });
  await restoreHighlights(db, before);
  expect(await highlightsOf(db, articleId)).toEqual([one, two]);
});

test('gives a highlight another place and leaves what is written on it', async () => {
  const { db, articleId } = await twoHighlights();
  await reshapeHighlights(db, articleId, ['one'], wider);
  expect(await highlightsOf(db, articleId)).toMatchObject([
    { id: 'one', note: 'why ten?', selectors: wider },
    { id: 'two', colour: 'pink' },
  ]);
});

test('does nothing where the highlight is gone', async () => {
  const { db, articleId } = await twoHighlights();
  expect(await reshapeHighlights(db, articleId, ['gone', 'two'], wider)).toEqual([]);
  expect(await highlightsOf(db, articleId)).toHaveLength(2);
});

test('tells every tag there is once', async () => {
  const { db } = await twoHighlights();
  expect(await tagsInUse(db)).toEqual(['night', 'trains']);
});

test('brings them back in the article that theirs has gone into, and says where there is none', async () => {
  const db = newLibrary();
  const stays = await keepArticle(db, newArticle({ keys: ['//news.example/old'] }));
  const articleId = await keepArticle(db, newArticle({ keys: ['//news.example/new'] }));
  const highlight = newHighlight({ id: 'one', articleId });
  await keepArticle(db, newArticle({ keys: ['//news.example/old', '//news.example/new'] }));
  await restoreHighlights(db, [highlight]);
  await writeNote(db, { id: 'one', articleId, note: 'late', base: '' });
  expect(await highlightsOf(db, stays)).toMatchObject([{ id: 'one', note: 'late' }]);
  expect(await db.articles.toArray()).toMatchObject([{ id: stays, highlightCount: 1, noteCount: 1 }]);
  await expect(restoreHighlights(db, [newHighlight({ articleId: 'gone' })])).rejects.toThrow('failed');
});
