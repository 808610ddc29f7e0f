import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { emptyTrash, watch } from '../db/articles';
import { changeArticles, moved, putBack } from '../db/change-articles';
import { beginCheck, checkSome, checkState } from '../db/check/check-library';
import type { LibraryDatabase } from '../db/database';
import { bringPicturesBack, freePictures, sweepFreed } from '../db/free-pictures';
import { picturePolicy, setPicturePolicy } from '../db/picture-policy';
import { inState } from '../db/shelves';
import { storageFailure } from '../db/storage-failure';
import { indexBytes, type StorageReport, storageReport } from '../db/storage-report';
import type { CheckProgress, CheckReport } from '../shared/check-report';
import type { StorageFailure } from '../shared/keep-state';
import type { Loaded } from '../shared/loaded';
import type { PicturePolicy } from '../shared/picture-policy';
import type { StorageUse } from '../shared/storage-use';
import { live } from './live';

/** What was done last to make room, until it is undone or forgotten. */
export interface RoomMade {
  number: number;
  kind: 'pictures-freed' | 'trashed' | 'trash-emptied';
  /** How many articles it was done to, and the bytes that were freed. */
  count: number;
  bytes: number;
  canUndo: boolean;
}

/** What the browser promises, and what came of asking it. */
export type Persistence = 'unknown' | 'promised' | 'not-promised' | 'refused';

/** What the library takes, and what can be done about it. */
export interface StoragePage {
  report: ReadonlySignal<Loaded<StorageReport>>;
  /** Null until it is added up. */
  indexBytes: ReadonlySignal<number | null>;
  /** What the browser says; null where it says nothing. */
  use: ReadonlySignal<StorageUse | null>;
  persistence: ReadonlySignal<Persistence>;
  policy: ReadonlySignal<PicturePolicy | null>;
  done: ReadonlySignal<RoomMade | null>;
  failure: ReadonlySignal<StorageFailure | null>;
  check: ReadonlySignal<{ last: CheckReport | null; progress: CheckProgress | null }>;
  askToPersist(): Promise<void>;
  choosePolicy(policy: PicturePolicy): Promise<void>;
  freePictures(ids: readonly string[]): Promise<void>;
  /** Those of everything that is archived. */
  freeArchived(): Promise<void>;
  trash(id: string): Promise<void>;
  emptyTrash(): Promise<void>;
  /** Has everything looked at, texts and pictures themselves. Resolves when that is done. */
  checkAll(): Promise<void>;
  undo(): Promise<void>;
  forget(): void;
  stop(): void;
}

interface StorageParts {
  db: LibraryDatabase;
  storageUse(): Promise<StorageUse>;
  /** Asks the browser not to clear the library; whether it promised. */
  protectStorage(): Promise<boolean>;
  /** Has the index brought up to what a check has changed. */
  indexArticles(): Promise<void>;
  /** Calls back after a while, in milliseconds. */
  later?(callback: () => void, after: number): () => void;
}

const UNCHECKED = { last: null, progress: null };

/** While pictures come in, the sums are drawn again at most so often, in milliseconds. */
const RESTED = 1000;

export function createStoragePage({ db, later = afterTime, ...browser }: StorageParts): StoragePage {
  const report = signal<Loaded<StorageReport>>({ kind: 'loading' });
  const index = signal<number | null>(null);
  const use = signal<StorageUse | null>(null);
  const persistence = signal<Persistence>('unknown');
  const done = signal<RoomMade | null>(null);
  const failure = signal<StorageFailure | null>(null);
  const policy = live(() => picturePolicy(db));
  const policyValue = signal<PicturePolicy | null>(null);
  const stopPolicy = policy.value.subscribe((loaded) => {
    if (loaded.kind === 'ready') policyValue.value = loaded.value;
  });
  const check = live(() => checkState(db));
  let takeBack: (() => Promise<void>) | null = null;
  let isOpen = true;

  async function readUse(): Promise<void> {
    const answer = await browser.storageUse();
    use.value = answer;
    if (answer.persistent) persistence.value = 'promised';
    else if (persistence.peek() !== 'refused') persistence.value = 'not-promised';
  }

  async function addUp(): Promise<void> {
    try {
      report.value = { kind: 'ready', value: await storageReport(db) };
      index.value = await indexBytes(db);
    } catch (error) {
      console.error(error);
      report.value = { kind: 'failed', reason: storageFailure(error) };
    }
    // A browser that does not say leaves its lines out.
    await readUse().catch((error: unknown) => console.warn(error));
  }

  const stopWatching = followAtRest(db, later, addUp);

  async function attempt<T>(change: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await change();
      failure.value = null;
      return answer;
    } catch (error) {
      console.error(error);
      failure.value = storageFailure(error);
      return undefined;
    }
  }

  /** The articles whose pictures were freed here last: their bytes are there until that can't be undone any more. */
  let freedHere: readonly string[] = [];

  async function sweep(): Promise<void> {
    const ids = freedHere;
    freedHere = [];
    if (done.peek()?.kind === 'pictures-freed') {
      takeBack = null;
      done.value = null;
    }
    // Another page may promise to bring back what was freed there.
    await sweepFreed(db, ids).catch((error: unknown) => console.warn('The worker will sweep it.', error));
  }

  function tell(made: Omit<RoomMade, 'number' | 'canUndo'>, undo: (() => Promise<void>) | null): void {
    takeBack = undo;
    done.value = { ...made, number: (done.peek()?.number ?? 0) + 1, canUndo: undo !== null };
  }

  async function free(ids: readonly string[]): Promise<void> {
    await sweep();
    const freed = await attempt(() => freePictures(db, ids));
    if (!freed?.pictures.length) return;
    const { size: count } = freed.choices;
    freedHere = [...freed.choices.keys()];
    tell({ kind: 'pictures-freed', count, bytes: freed.bytes }, () => bringPicturesBack(db, freed));
  }

  return {
    report,
    indexBytes: index,
    use,
    persistence,
    policy: policyValue,
    done,
    failure,
    check: computed(() => (check.value.value.kind === 'ready' ? check.value.value.value : UNCHECKED)),
    async askToPersist() {
      const isPromised = await browser.protectStorage().catch(() => false);
      persistence.value = isPromised ? 'promised' : 'refused';
    },
    async choosePolicy(next) {
      await attempt(() => setPicturePolicy(db, next));
    },
    freePictures: free,
    async freeArchived() {
      const ids = await attempt(() => inState(db, 'archived').primaryKeys());
      if (ids) await free(ids);
    },
    async trash(id) {
      const before = await attempt(() => changeArticles(db, [id], moved('trashed')));
      if (before?.length) tell({ kind: 'trashed', count: before.length, bytes: 0 }, () => putBack(db, before));
    },
    async emptyTrash() {
      const taken = report.peek();
      const { textBytes = 0, pictureBytes = 0 } = taken.kind === 'ready' ? taken.value.trashed : {};
      const count = await attempt(() => emptyTrash(db));
      if (count) tell({ kind: 'trash-emptied', count, bytes: textBytes + pictureBytes }, null);
    },
    async checkAll() {
      await attempt(async () => {
        await beginCheck(db, true);
        // The rest waits in the library: whoever opens this page, or the worker, goes on with it.
        while (isOpen && (await checkSome(db))) await new Promise<void>((resolve) => later(resolve, 0));
      });
      await browser.indexArticles().catch((error: unknown) => console.warn('The worker will index it.', error));
    },
    async undo() {
      const undo = takeBack;
      if (!undo) return;
      await attempt(undo);
      if (failure.peek() || takeBack !== undo) return;
      freedHere = [];
      takeBack = null;
      done.value = null;
    },
    forget() {
      takeBack = null;
      done.value = null;
      void sweep().then(readUse, () => {});
    },
    stop() {
      if (!isOpen) return;
      isOpen = false;
      stopWatching();
      stopPolicy();
      policy.stop();
      check.stop();
      void sweep();
    },
  };
}

/** Calls when sizes or articles have changed: at once, then when there was some rest. One call at a time. */
function followAtRest(
  db: LibraryDatabase,
  later: NonNullable<StorageParts['later']>,
  call: () => Promise<void>,
): () => void {
  let state: 'idle' | 'busy' | 'asked-again' = 'idle';
  let stopTimer = () => {};
  const run = () => {
    if (state !== 'idle') {
      state = 'asked-again';
      return;
    }
    state = 'busy';
    void call().then(() => {
      stopTimer = later(() => {
        const isAsked = state === 'asked-again';
        state = 'idle';
        if (isAsked) run();
      }, RESTED);
    });
  };
  const watched = async () => [await db.sizes.count(), await db.articles.count(), await db.highlights.count()];
  const subscription = watch(watched).subscribe(run, (error: unknown) => console.error(error));
  run();
  return () => {
    subscription.unsubscribe();
    stopTimer();
  };
}

function afterTime(callback: () => void, after: number): () => void {
  const timer = setTimeout(callback, after);
  return () => clearTimeout(timer);
}
