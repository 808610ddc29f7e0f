import { type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../db/database';
import { deleteDraft, findDraft, writeDraft } from '../db/notebook-drafts';
import type { Draft } from '../notes/draft/draft';
import { mergeDraft } from '../notes/draft/merge-draft';
import type { StorageFailure } from '../shared/keep-state';
import type { Loaded } from '../shared/loaded';
import { attempting } from './attempting';
import { live } from './live';

/** A draft open for writing. What another page writes in it is shown here, too. */
export interface OpenDraft {
  /** Null where there is none, or none any more. */
  draft: ReadonlySignal<Loaded<Draft | null>>;
  failure: ReadonlySignal<StorageFailure | null>;
  /** @returns whether it is written */
  edit(change: (draft: Draft) => Draft): Promise<boolean>;
  /** Takes back what was made of it by one edit, or by `remove`; what was written since stays. */
  put(before: Draft): Promise<boolean>;
  remove(): Promise<boolean>;
  stop(): void;
}

export function openDraft(db: LibraryDatabase, id: string, now: () => number = Date.now): OpenDraft {
  const draft = signal<Loaded<Draft | null>>({ kind: 'loading' });
  const failure = signal<StorageFailure | null>(null);
  const attempt = attempting(failure);
  /** As the library has it, or is being given it; what is shown may be ahead of it where the disk refused. */
  let base: Draft | null = null;
  /** What is written in, also where another page has deleted it: who is writing then keeps their words. */
  let inHand: Draft | null = null;
  const madeOf = new WeakMap<Draft, Draft>();
  let underWay = 0;
  let hasMissed = false;

  const stored = live(() => findDraft(db, id));
  const stopFollowing = stored.value.subscribe((loaded) => {
    // Read before what is being written, perhaps: looked at again when that is done.
    if (underWay > 0) hasMissed = true;
    else if (loaded.kind !== 'ready') draft.value = loaded;
    else take(loaded.value);
  });

  function take(value: Draft | null): void {
    const isAhead = inHand !== base && inHand !== null && base !== null;
    if (!value) {
      if (!isAhead) draft.value = { kind: 'ready', value: null };
      return;
    }
    const shown = isAhead && inHand && base ? mergeDraft(base, value, inHand) : value;
    [base, inHand] = [value, shown];
    draft.value = { kind: 'ready', value: shown };
  }

  async function write(from: Draft, value: Draft): Promise<boolean> {
    const before = base ?? from;
    // What was written stays on the page even where the disk refuses it: the next edit tries again with all of it.
    draft.value = { kind: 'ready', value };
    [base, inHand] = [value, value];
    underWay += 1;
    const isWritten = await attempt(() => writeDraft(db, before, value, now()));
    underWay -= 1;
    if (!isWritten && base === value) base = before;
    if (underWay === 0 && hasMissed) {
      hasMissed = false;
      stored.follow(() => findDraft(db, id));
    }
    return isWritten;
  }

  return {
    draft,
    failure,
    async edit(change) {
      const before = inHand;
      if (!before) return false;
      const value = { ...change(before), updatedAt: now() };
      madeOf.set(before, value);
      return write(before, value);
    },
    put(before) {
      const made = madeOf.get(before);
      const value = inHand ? mergeDraft(made ?? inHand, inHand, before) : before;
      return write(inHand ?? before, { ...value, updatedAt: now() });
    },
    async remove() {
      const isRemoved = await attempt(() => deleteDraft(db, id));
      if (isRemoved) {
        [base, inHand] = [null, null];
        draft.value = { kind: 'ready', value: null };
      }
      return isRemoved;
    },
    stop() {
      stopFollowing();
      stored.stop();
    },
  };
}
