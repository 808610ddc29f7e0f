import { expect, test, vi } from 'vitest';
import { writeArticleNote } from '../../../lib/db/article-note';
import { keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved } from '../../../lib/db/change-articles';
import { highlightsOf, putHighlight } from '../../../lib/db/highlights';
import { createNotebook } from '../../../lib/state/notebook';
import { createNotebookChoices } from '../../../lib/state/notebook-choices';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

async function aNotebook() {
  const db = newLibrary();
  const articleId = await keepArticle(db, newArticle());
  const highlight = newHighlight({ articleId, note: 'why ten?' });
  await putHighlight(db, highlight);
  const choices = createNotebookChoices();
  const notebook = createNotebook(db, choices, 'en');
  const ids = () =>
    notebook.groups.value.kind === 'ready'
      ? notebook.groups.value.value.flatMap(({ entries }) => entries.map(({ id }) => id))
      : null;
  await vi.waitFor(() => expect(ids()).toEqual([highlight.id]));
  return { db, articleId, highlight, choices, notebook, ids };
}

test('holds every mark and note, and none of the trash', async () => {
  const { db, articleId, highlight, ids, notebook } = await aNotebook();
  await writeArticleNote(db, articleId, 'On the whole', '');
  await vi.waitFor(() => expect(ids()).toEqual([`note:${articleId}`, highlight.id]));
  await changeArticles(db, [articleId], moved('trashed'));
  await vi.waitFor(() => expect(ids()).toEqual([]));
  notebook.stop();
});

test('narrows as one types, and leaves what did not change the same', async () => {
  const { choices, ids, notebook, highlight, db, articleId } = await aNotebook();
  const entry = () => (notebook.groups.value.kind === 'ready' ? notebook.groups.value.value[0]?.entries[0] : null);
  const before = entry();
  choices.query.value = 'zeppelin';
  expect(ids()).toEqual([]);
  expect(notebook.counts.value).toEqual({ all: 1, found: 0 });
  choices.query.value = '';
  await putHighlight(db, newHighlight({ articleId }));
  await vi.waitFor(() => expect(ids()).toHaveLength(2));
  const groups = notebook.groups.value.kind === 'ready' ? notebook.groups.value.value : [];
  // The counts of the article changed with it, so that is another; its own part is as it was.
  expect(groups[0]?.entries.find(({ id }) => id === highlight.id)).toMatchObject({ at: before?.at });
  notebook.stop();
});

test('a deleted mark comes back whole, a recoloured one in its old colour', async () => {
  const { db, articleId, highlight, notebook } = await aNotebook();
  await notebook.remove(highlight);
  expect(await highlightsOf(db, articleId)).toEqual([]);
  await notebook.undo();
  expect(await highlightsOf(db, articleId)).toMatchObject([{ id: highlight.id, note: 'why ten?' }]);
  await notebook.recolour(highlight, 'pink');
  expect(await highlightsOf(db, articleId)).toMatchObject([{ colour: 'pink' }]);
  await notebook.undo();
  expect(await highlightsOf(db, articleId)).toMatchObject([{ colour: 'yellow' }]);
  expect(notebook.lastDeed.value).toBeNull();
  notebook.stop();
});

test('says why a change could not be written', async () => {
  const { db, highlight, notebook } = await aNotebook();
  vi.spyOn(db.highlights, 'update').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await notebook.recolour(highlight, 'pink');
  expect(notebook.failure.value).toBe('full');
  notebook.stop();
});
