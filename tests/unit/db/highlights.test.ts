import { expect, test } from 'vitest';
import { findArticle, keepArticle } from '../../../lib/db/articles';
import {
  editHighlight,
  highlightsOf,
  putHighlight,
  removeHighlight,
  settleNotes,
  writeNote,
} from '../../../lib/db/highlights';
import { StorageError } from '../../../lib/db/storage-failure';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

test('keeps highlights in the order of the text and the counts with them', async () => {
  const db = newLibrary();
  const articleId = await keepArticle(db, newArticle());
  const late = newHighlight({ articleId });
  const early = newHighlight({
    articleId,
    selectors: { ...late.selectors, position: { type: 'TextPositionSelector', start: 3, end: 9 } },
  });
  await putHighlight(db, late);
  await putHighlight(db, early);
  await editHighlight(db, early, { note: 'why ten?', colour: 'blue' }, 5_000);
  expect(await highlightsOf(db, articleId)).toMatchObject([
    { id: early.id, note: 'why ten?', colour: 'blue', updatedAt: 5_000 },
    { id: late.id },
  ]);
  expect(await findArticle(db, articleId)).toMatchObject({ article: { highlightCount: 2, noteCount: 1 } });
  await removeHighlight(db, early);
  expect(await findArticle(db, articleId)).toMatchObject({ article: { highlightCount: 1, noteCount: 0 } });
});

test('has the note of a page that was closed before it was put away, and puts it away later', async () => {
  const db = newLibrary();
  const articleId = await keepArticle(db, newArticle());
  const highlight = newHighlight({ articleId, note: 'why' });
  await putHighlight(db, highlight);
  const left = { id: 'left', highlightId: highlight.id, articleId, base: 'why', writtenAt: 2_000 };
  await db.unsettledHighlightNotes.put({ ...left, note: 'why ten?' });
  expect(await highlightsOf(db, articleId)).toMatchObject([{ note: 'why ten?', updatedAt: 2_000 }]);
  await settleNotes(db);
  expect(await db.highlights.get(highlight.id)).toMatchObject({ note: 'why ten?' });
  expect(await db.unsettledHighlightNotes.count()).toBe(0);
  expect(await findArticle(db, articleId)).toMatchObject({ article: { noteCount: 1 } });
});

test('adds none to an article that is gone, and says so; what was written waits for the check', async () => {
  const db = newLibrary();
  const orphan = newHighlight({ articleId: 'gone' });
  await expect(putHighlight(db, orphan)).rejects.toThrow(StorageError);
  const written = writeNote(db, { id: orphan.id, articleId: 'gone', note: 'the last words', base: '' });
  await expect(written).rejects.toThrow(StorageError);
  expect([await db.highlights.count(), await db.unsettledHighlightNotes.count()]).toEqual([0, 1]);
});
