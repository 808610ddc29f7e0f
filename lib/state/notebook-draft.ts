import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../db/database';
import { deleteDraft, findDraft, putDraft } from '../db/notebook-drafts';
import { storageFailure } from '../db/storage-failure';
import type { Draft } from '../notes/draft/draft';
import type { StorageFailure } from '../shared/keep-state';
import type { Loaded } from '../shared/loaded';
import { attempting } from './attempting';

/** A draft open for writing. */
export interface OpenDraft {
  /** Null where there is none, or none any more. */
  draft: ReadonlySignal<Loaded<Draft | null>>;
  failure: ReadonlySignal<StorageFailure | null>;
  /** @returns whether it is written */
  edit(change: (draft: Draft) => Draft): Promise<boolean>;
  /** Puts it back as it was. */
  put(before: Draft): Promise<boolean>;
  remove(): Promise<boolean>;
}

export function openDraft(db: LibraryDatabase, id: string, now: () => number = Date.now): OpenDraft {
  const draft = signal<Loaded<Draft | null>>({ kind: 'loading' });
  const failure = signal<StorageFailure | null>(null);
  findDraft(db, id).then(
    (value) => {
      draft.value = { kind: 'ready', value };
    },
    (error: unknown) => {
      draft.value = { kind: 'failed', reason: storageFailure(error) };
    },
  );

  const attempt = attempting(failure);

  return {
    draft,
    failure,
    async edit(change) {
      const current = draft.peek();
      if (current.kind !== 'ready' || !current.value) return false;
      const value = { ...change(current.value), updatedAt: now() };
      // What was written stays on the page even where the disk refuses it: the next edit tries again with all of it.
      draft.value = { kind: 'ready', value };
      return attempt(() => putDraft(db, value));
    },
    put(before) {
      draft.value = { kind: 'ready', value: before };
      return attempt(() => putDraft(db, before));
    },
    async remove() {
      const isRemoved = await attempt(() => deleteDraft(db, id));
      if (isRemoved) draft.value = { kind: 'ready', value: null };
      return isRemoved;
    },
  };
}
