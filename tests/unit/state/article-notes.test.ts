import { expect, test, vi } from 'vitest';
import { keepArticle } from '../../../lib/db/articles';
import { highlightsOf, putHighlight } from '../../../lib/db/highlights';
import { createArticleNotes } from '../../../lib/state/article-notes';
import { newArticle, newHighlight, newLibrary } from '../../support/library';

const { put } = IDBObjectStore.prototype;
const { commit } = IDBTransaction.prototype;

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

test('brings a removed highlight back with the words written just before', async () => {
  const { notes } = await notesOf();
  const highlight = await notes.add(newHighlight().selectors, 'yellow');
  await vi.waitFor(() => expect(notes.highlights.value).toHaveLength(1));
  const id = highlight?.id ?? '';
  // As a press on the card's own button does: it takes the focus from the note, which saves it.
  await Promise.all([notes.write(id, 'the last words'), notes.remove(id)]);
  await notes.undoRemove();
  await vi.waitFor(() => expect(notes.highlights.value).toMatchObject([{ note: 'the last words' }]));
});

test('has asked the disk for a note before the page can close', async () => {
  const { notes } = await notesOf();
  const highlight = await notes.add(newHighlight().selectors, 'yellow');
  await vi.waitFor(() => expect(notes.highlights.value).toHaveLength(1));
  const asked: string[] = [];
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    // The index hears of the mark that was just made, whenever it has time.
    if (this.name !== 'unindexed') asked.push(`put into ${this.name}`);
    return put.apply(this, row);
  });
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    asked.push('commit');
    commit.call(this);
  });
  const untilTurnEnds = new Promise<string[]>((resolve) => setImmediate(() => resolve([...asked])));
  const written = notes.write(highlight?.id ?? '', 'in mid-word');
  expect(await untilTurnEnds).toEqual(['put into unsettledHighlightNotes', 'commit']);
  vi.restoreAllMocks();
  await written;
  await vi.waitFor(() => expect(notes.highlights.value).toMatchObject([{ note: 'in mid-word' }]));
});

test('writes the note and nothing else: a text that was taken anew has moved the words meanwhile', async () => {
  const { db, notes } = await notesOf();
  const highlight = await notes.add(newHighlight().selectors, 'yellow');
  await vi.waitFor(() => expect(notes.highlights.value).toHaveLength(1));
  const stale = notes.highlights.value[0] ?? newHighlight();
  notes.stop();
  const position = { type: 'TextPositionSelector', start: 144, end: 155 } as const;
  await putHighlight(db, { ...stale, colour: 'pink', selectors: { ...stale.selectors, position } });
  await notes.write(highlight?.id ?? '', 'why?');
  expect(await highlightsOf(db, stale.articleId)).toMatchObject([
    { note: 'why?', colour: 'pink', selectors: { position: { start: 144 } } },
  ]);
});

test('loses nothing of what two pages write on one highlight at once', async () => {
  const { notes, other } = await notesOf();
  const { id = '' } = (await notes.add(newHighlight().selectors, 'yellow')) ?? {};
  await Promise.all([notes.write(id, 'from the popup', ''), other.write(id, 'from the library', '')]);
  await vi.waitFor(() => {
    const [note] = notes.highlights.value.map((highlight) => highlight.note);
    expect(note).toContain('from the popup');
    expect(note).toContain('from the library');
  });
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
