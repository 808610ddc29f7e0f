import type { Draft } from '../notes/draft/draft';
import { mergeDraft } from '../notes/draft/merge-draft';
import { parseDraft } from '../notes/draft/parse-draft';
import type { LibraryDatabase } from './database';
import type { UnsettledDraftRow } from './rows';
import { reading, writing } from './writing';

/** Every draft, the one last written in first. */
export async function drafts(db: LibraryDatabase): Promise<Draft[]> {
  const [rows, unsettled] = await Promise.all([db.drafts.toArray(), db.unsettledDrafts.toArray()]);
  return withUnsettled(rows, unsettled).sort((a, b) => b.updatedAt - a.updatedAt);
}

/** Null where there is none, or none that can be read. */
export async function findDraft(db: LibraryDatabase, id: string): Promise<Draft | null> {
  const [row, unsettled] = await Promise.all([db.drafts.get(id), db.unsettledDrafts.where({ draftId: id }).toArray()]);
  return withUnsettled(row ? [row] : [], unsettled).find((draft) => draft.id === id) ?? null;
}

/** Writes a draft that no other page knows yet. @throws StorageError */
export function putDraft(db: LibraryDatabase, draft: Draft): Promise<void> {
  return writing(db, [db.drafts], async () => {
    await db.drafts.put(draft);
  });
}

/**
 * Writes what a page has made of a draft, which may be its last deed as it closes: one request with nothing to read first,
 * its commit asked for in the same turn, as with notes. What follows brings it together with what other pages have made of
 * the draft; where the page is gone by then, whoever reads it next does.
 * @param base the draft as the page had it before
 * @throws StorageError
 */
export async function writeDraft(db: LibraryDatabase, base: Draft, written: Draft, now = Date.now()): Promise<void> {
  await writing(db, [db.unsettledDrafts], async ({ idbtrans }) => {
    const row = { id: crypto.randomUUID(), draftId: written.id, base, written, writtenAt: now };
    const done = db.unsettledDrafts.put(row);
    idbtrans.commit();
    await done;
  });
  await settleDrafts(db);
}

/** Brings what pages have left into the drafts. @throws StorageError */
export async function settleDrafts(db: LibraryDatabase): Promise<void> {
  if ((await reading(() => db.unsettledDrafts.count())) === 0) return;
  await writing(db, [db.drafts, db.unsettledDrafts], async () => {
    const unsettled = await db.unsettledDrafts.toArray();
    const rows = await db.drafts.bulkGet([...new Set(unsettled.map(({ draftId }) => draftId))]);
    const there = rows.filter((row) => row !== undefined);
    await db.drafts.bulkPut(withUnsettled(there, unsettled));
    await db.unsettledDrafts.bulkDelete(unsettled.map(({ id }) => id));
  });
}

/** @throws StorageError */
export function deleteDraft(db: LibraryDatabase, id: string): Promise<void> {
  return writing(db, [db.drafts, db.unsettledDrafts], async () => {
    await db.drafts.delete(id);
    await db.unsettledDrafts.where({ draftId: id }).delete();
  });
}

/** Drafts with what was written in them and is not in their rows yet; one that was deleted while it was written in is back. */
function withUnsettled(rows: readonly unknown[], unsettled: readonly UnsettledDraftRow[]): Draft[] {
  const known = new Map(rows.flatMap((row) => parseDraft(row) ?? []).map((draft) => [draft.id, draft]));
  for (const row of unsettled.toSorted((a, b) => a.writtenAt - b.writtenAt)) {
    const [base, written] = [parseDraft(row.base), parseDraft(row.written)];
    if (!written) continue;
    const stored = known.get(written.id);
    known.set(written.id, stored ? mergeDraft(base ?? stored, stored, written) : written);
  }
  return [...known.values()];
}
