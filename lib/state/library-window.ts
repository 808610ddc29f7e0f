import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { idOf, type ListedArticle } from '../article/kept-article';
import type { LibraryDatabase } from '../db/database';
import { rowsOf } from '../db/list-rows';
import { faceOf } from '../db/pictures';
import { live } from './live';

/** The rows of a list that are on the screen or near it. */
export interface LibraryWindow {
  /** Those that are there, by their ids. */
  rows: ReadonlySignal<ReadonlyMap<string, ListedArticle>>;
  /** Address of an article's picture, null where there is none or it has not been read yet. */
  pictureOf(id: string): string | null;
  /** Changes when a picture has come in. */
  picturesVersion: ReadonlySignal<number>;
  /** Whether any rows that were asked for have come, or can't be read. */
  isRead: ReadonlySignal<boolean>;
  /** The ids of the rows on the screen and near it. */
  shown: ReadonlySignal<readonly string[]>;
  /** What the screen shows of the list from now on. */
  look(first: number, last: number): void;
  /** These were read already, just now. */
  know(given: readonly ListedArticle[]): void;
  stop(): void;
}

type Face = readonly [id: string, picture: Blob | undefined];

/** Windows begin and end at whole steps, so that not every line scrolled asks anew. */
const STEP = 30;
/** So many rows that have been seen are remembered: going back shows them at once. */
const REMEMBERED = 600;
/** Pictures are large. */
const PICTURES = 180;

/** @param painted resolves when what has changed by now is on the screen */
export function createWindow(
  db: LibraryDatabase,
  ids: ReadonlySignal<readonly string[]>,
  painted: () => Promise<void>,
): LibraryWindow {
  const rows = signal<ReadonlyMap<string, ListedArticle>>(new Map());
  const range = signal<readonly [number, number]>([0, STEP]);
  const isRead = signal(false);
  const picturesVersion = signal(0);
  const pictures = new Map<string, string>();
  const wanted = signal<readonly string[]>([]);
  const here = live<readonly ListedArticle[]>(async () => []);
  const faces = live<readonly Face[]>(async () => []);
  /** Rows that are as new as a question would have them. */
  let justRead: ReadonlySet<string> = new Set();

  /** The lead pictures of those that have none on the screen yet. No row waits for them. */
  function readFaces(rows: readonly ListedArticle[]): Promise<Face[]> {
    const missing = rows.flatMap((item) =>
      item.kind === 'article' && item.article.thumbnail && !pictures.has(item.article.id) ? [item.article] : [],
    );
    return Promise.all(missing.map(async ({ id, thumbnail = '' }) => [id, await faceOf(db, id, thumbnail)] as const));
  }

  function remember(read: readonly ListedArticle[]): void {
    const known = new Map(rows.peek());
    // Those seen last are remembered longest.
    for (const row of read) {
      known.delete(idOf(row));
      known.set(idOf(row), row);
    }
    forget(known, REMEMBERED);
    batch(() => {
      rows.value = known;
      isRead.value = true;
    });
  }

  const stopFollowing = effect(() => {
    const [first, last] = range.value;
    const next = ids.value.slice(first, last);
    const before = wanted.peek();
    if (next.length === before.length && next.every((id, index) => id === before[index])) return;
    wanted.value = next;
    if (next.length === 0) return;
    const follow = () => here.follow(() => rowsOf(db, next));
    if (!next.every((id) => justRead.has(id))) return follow();
    justRead = new Set();
    void painted().then(() => wanted.peek() === next && follow());
  });
  const stopRows = here.value.subscribe((loaded) => {
    if (loaded.kind === 'failed') isRead.value = true;
    if (loaded.kind !== 'ready' || loaded.value.length === 0) return;
    remember(loaded.value);
    const there = loaded.value;
    faces.follow(() => readFaces(there));
  });
  const stopFaces = faces.value.subscribe((loaded) => {
    const came = loaded.kind === 'ready' ? loaded.value.filter(([id, blob]) => blob && !pictures.has(id)) : [];
    if (came.length === 0) return;
    for (const [id, blob] of came) if (blob) pictures.set(id, URL.createObjectURL(blob));
    forget(pictures, PICTURES, (url) => URL.revokeObjectURL(url));
    picturesVersion.value += 1;
  });

  return {
    rows,
    isRead,
    shown: wanted,
    picturesVersion,
    pictureOf: (id) => pictures.get(id) ?? null,
    look(first, last) {
      const next = [Math.max(0, Math.floor(first / STEP) * STEP), Math.ceil((last + 1) / STEP) * STEP] as const;
      const [from, to] = range.peek();
      if (next[0] !== from || next[1] !== to) range.value = next;
    },
    know(given) {
      justRead = new Set(given.map(idOf));
      remember(given);
    },
    stop() {
      stopFollowing();
      stopRows();
      stopFaces();
      here.stop();
      faces.stop();
      forget(pictures, 0, (url) => URL.revokeObjectURL(url));
    },
  };
}

/** Lets go of the oldest until so many are left. */
function forget<T>(map: Map<string, T>, most: number, onGone: (value: T) => void = () => {}): void {
  for (const [key, value] of map) {
    if (map.size <= most) return;
    map.delete(key);
    onGone(value);
  }
}
