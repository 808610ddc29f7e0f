import { expect, test, vi } from 'vitest';
import type { LibraryDatabase } from '../../../lib/db/database';
import { drafts, findDraft, putDraft, settleDrafts } from '../../../lib/db/notebook-drafts';
import { withOpening, withoutPassage, withText, withTitle } from '../../../lib/notes/draft/edit-draft';
import { type OpenDraft, openDraft } from '../../../lib/state/notebook-draft';
import { newLibrary } from '../../support/library';
import { aDraft } from '../notes/draft/a-draft';

const shownIn = ({ draft }: OpenDraft) => {
  const loaded = draft.peek();
  return loaded.kind === 'ready' ? loaded.value : undefined;
};

async function opened(db: LibraryDatabase) {
  const page = openDraft(db, 'draft-1');
  await vi.waitFor(() => expect(shownIn(page)).toBeTruthy());
  return page;
}

test('two pages on one draft lose nothing of what is written in either, and show the same', async () => {
  const db = newLibrary();
  await putDraft(db, aDraft());
  const [mine, theirs] = [await opened(db), await opened(db)];
  await Promise.all([
    mine.edit((draft) => withText(draft, 'passage-1', 'Because.', 'Why?')),
    theirs.edit((draft) => withOpening(draft, 'At first.', 'First.')),
    theirs.edit((draft) => withTitle(draft, 'Of tides', 'On tides')),
  ]);
  const both = { title: 'Of tides', opening: 'At first.', passages: [{ text: 'Because.' }] };
  expect(await findDraft(db, 'draft-1')).toMatchObject(both);
  await vi.waitFor(() => {
    expect(shownIn(mine)).toMatchObject(both);
    expect(shownIn(theirs)).toMatchObject(both);
  });
  mine.stop();
  theirs.stop();
});

test('what a page wrote as it closed is read before it is settled, and settled once', async () => {
  const db = newLibrary();
  const base = aDraft();
  await putDraft(db, { ...base, title: 'Theirs' });
  const written = { ...base, opening: 'Mine.' };
  await db.unsettledDrafts.put({ id: 'w', draftId: base.id, base, written, writtenAt: 1 });
  const both = { title: 'Theirs', opening: 'Mine.' };
  expect(await findDraft(db, base.id)).toMatchObject(both);
  expect(await drafts(db)).toMatchObject([both]);
  await settleDrafts(db);
  expect(await db.unsettledDrafts.count()).toBe(0);
  expect(await db.drafts.toArray()).toMatchObject([both]);
});

test('undoing keeps what was written since', async () => {
  const db = newLibrary();
  await putDraft(db, aDraft());
  const page = await opened(db);
  const before = shownIn(page) ?? aDraft();
  await page.edit((draft) => withoutPassage(draft, 'passage-1'));
  await page.edit((draft) => withOpening(draft, 'Since.', 'First.'));
  await page.put(before);
  expect(await findDraft(db, 'draft-1')).toMatchObject({ opening: 'Since.', passages: [{ id: 'passage-1' }] });
  const whole = shownIn(page) ?? aDraft();
  await page.remove();
  expect(await findDraft(db, 'draft-1')).toBeNull();
  await page.put(whole);
  expect(await findDraft(db, 'draft-1')).toMatchObject({ opening: 'Since.' });
  page.stop();
});

test('who writes in a draft that another page deletes keeps their words', async () => {
  const db = newLibrary();
  await putDraft(db, aDraft());
  const [mine, theirs] = [await opened(db), await opened(db)];
  await theirs.remove();
  await vi.waitFor(() => expect(shownIn(mine)).toBeNull());
  // The field is saved as it goes from the page.
  await mine.edit((draft) => withOpening(draft, 'My words.', 'First.'));
  expect(await findDraft(db, 'draft-1')).toMatchObject({ opening: 'My words.' });
  mine.stop();
  theirs.stop();
});

test('what the disk refuses is written with the next edit', async () => {
  const db = newLibrary();
  await putDraft(db, aDraft());
  const page = await opened(db);
  const put = db.unsettledDrafts.put.bind(db.unsettledDrafts);
  const refused = vi.spyOn(db.unsettledDrafts, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await page.edit((draft) => withoutPassage(draft, 'passage-1'))).toBe(false);
  refused.mockImplementation(put);
  expect(await page.edit((draft) => withTitle(draft, 'Later', 'On tides'))).toBe(true);
  expect(await findDraft(db, 'draft-1')).toMatchObject({ title: 'Later', passages: [] });
  page.stop();
});
