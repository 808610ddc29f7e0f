import { expect, test, vi } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { createArticleNotes } from '../../../lib/state/article-notes';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

async function notesOf() {
  const db = newLibrary();
  const articleId = await keepArticle(db, newArticle());
  return { db, notes: createArticleNotes(db, articleId), other: createArticleNotes(db, articleId) };
}

test('a note written in one page is there in the other', async () => {
  const { notes, other } = await notesOf();
  const highlight = await notes.add(newHighlight().selectors, 'green');
  await notes.write(highlight?.id ?? '', 'why ten?');
  await vi.waitFor(() => expect(other.highlights.value).toMatchObject([{ note: 'why ten?', colour: 'green' }]));
});

test('a removed highlight can be brought back with its note', async () => {
  const { notes } = await notesOf();
  const highlight = await notes.add(newHighlight().selectors, 'yellow');
  await notes.write(highlight?.id ?? '', 'keep me');
  await vi.waitFor(() => expect(notes.highlights.value).toMatchObject([{ note: 'keep me' }]));
  await notes.remove(highlight?.id ?? '');
  await vi.waitFor(() => expect(notes.highlights.value).toEqual([]));
  await notes.undoRemove();
  await vi.waitFor(() => expect(notes.highlights.value).toMatchObject([{ note: 'keep me' }]));
  expect(notes.removed.value).toBeNull();
});

test('says why a note could not be written, until one could', async () => {
  const { db, notes } = await notesOf();
  const full = vi.spyOn(db.highlights, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  expect(await notes.add(newHighlight().selectors, 'yellow')).toBeNull();
  expect(notes.failure.value).toBe('full');
  full.mockRestore();
  expect(await notes.add(newHighlight().selectors, 'yellow')).not.toBeNull();
  expect(notes.failure.value).toBeNull();
});
