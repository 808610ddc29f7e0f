import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleState, ListedArticle, ListName } from '../article/kept-article';
import { emptyTrash } from '../db/articles';
import { changeArticles, moved, starred } from '../db/change-articles';
import type { LibraryDatabase } from '../db/database';
import { listOrder } from '../db/list-order';
import { countLists, rowsOf } from '../db/list-rows';
import { faceOf } from '../db/pictures';
import { searchLibrary } from '../db/search-library';
import { storageFailure } from '../db/storage-failure';
import { parseQuery } from '../search/query/parse-query';
import type { StorageFailure } from '../shared/keep-state';
import type { Loaded } from '../shared/loaded';
import { live } from './live';
import { createPictureUrls, type PictureUrls } from './picture-urls';

/** A move between lists that can be taken back. */
export interface Move {
  id: string;
  from: ArticleState;
  to: ArticleState;
}

/** The lists of the library and what may be done with an article in them. */
export interface Library {
  list: ReadonlySignal<ListName>;
  query: ReadonlySignal<string>;
  articles: ReadonlySignal<Loaded<readonly ListedArticle[]>>;
  /** Whether the list goes on past what is loaded. */
  hasMore: ReadonlySignal<boolean>;
  counts: ReadonlySignal<Loaded<Record<ListName, number>>>;
  /** The last move, until it is taken back or forgotten. */
  lastMove: ReadonlySignal<Move | null>;
  failure: ReadonlySignal<StorageFailure | null>;
  /** The lead pictures of the listed articles, by article. */
  pictures: PictureUrls;
  /** Changes when a picture has been added. */
  picturesVersion: ReadonlySignal<number>;
  show(list: ListName): void;
  search(query: string): void;
  showMore(): void;
  move(id: string, from: ArticleState, to: ArticleState): Promise<void>;
  undoMove(): Promise<void>;
  forgetMove(): void;
  setFavourite(id: string, favourite: boolean): Promise<void>;
  emptyTrash(): Promise<void>;
  stop(): void;
}

const PAGE = 60;

export function createLibrary(db: LibraryDatabase): Library {
  const list = signal<ListName>('inbox');
  const query = signal('');
  const limit = signal(PAGE);
  const lastMove = signal<Move | null>(null);
  const failure = signal<StorageFailure | null>(null);
  const pictures = createPictureUrls();
  const picturesVersion = signal(0);

  const read = () => {
    const [name, most, text] = [list.value, limit.value, query.value];
    return async () => {
      // One more than is shown tells whether there is more.
      const listing = {
        shelf: { kind: 'list', name },
        sort: 'saved',
        reversed: false,
        time: null,
        notes: null,
      } as const;
      const found = text.trim()
        ? (await searchLibrary(db, parseQuery(text), { listing, limit: most + 1 })).articles
        : await rowsOf(db, (await listOrder(db, listing)).slice(0, most + 1));
      return { rows: found.slice(0, most), hasMore: found.length > most };
    };
  };
  const page = live(read());
  const articles = computed<Loaded<readonly ListedArticle[]>>(() => {
    const loaded = page.value.value;
    return loaded.kind === 'ready' ? { kind: 'ready', value: loaded.value.rows } : loaded;
  });
  const hasMore = computed(() => page.value.value.kind === 'ready' && page.value.value.value.hasMore);
  const counts = live(() => countLists(db));
  let isFirst = true;
  const stopFollowing = effect(() => {
    const next = read();
    if (!isFirst) page.follow(next);
    isFirst = false;
  });
  const stopPictures = articles.subscribe((loaded) => {
    if (loaded.kind === 'ready') void loadPictures(loaded.value);
  });

  /** Lead pictures of rows that have none on screen yet, in one go. */
  async function loadPictures(listed: readonly ListedArticle[]): Promise<void> {
    const wanted = listed.flatMap((item) =>
      item.kind === 'article' && item.article.thumbnail && !pictures.of(item.article.id) ? [item.article] : [],
    );
    const found = await Promise.all(
      wanted.map(async ({ id, thumbnail = '' }) => [id, await faceOf(db, id, thumbnail)] as const),
    ).catch(() => []);
    const present = found.flatMap(([id, blob]) => (blob ? [[id, blob] as const] : []));
    if (present.length === 0) return;
    pictures.add(new Map(present));
    picturesVersion.value += 1;
  }

  async function attempt(change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change();
      failure.value = null;
      return true;
    } catch (error) {
      failure.value = storageFailure(error);
      return false;
    }
  }

  const narrow = (change: () => void) => {
    limit.value = PAGE;
    change();
  };

  return {
    list,
    query,
    articles,
    hasMore,
    counts: counts.value,
    lastMove,
    failure,
    pictures,
    picturesVersion,
    show: (name) =>
      narrow(() => {
        list.value = name;
      }),
    search: (text) =>
      narrow(() => {
        query.value = text;
      }),
    showMore() {
      limit.value += PAGE;
    },
    async move(id, from, to) {
      if (await attempt(() => changeArticles(db, [id], moved(to)))) lastMove.value = { id, from, to };
    },
    async undoMove() {
      const move = lastMove.peek();
      if (move && (await attempt(() => changeArticles(db, [move.id], moved(move.from))))) lastMove.value = null;
    },
    forgetMove() {
      lastMove.value = null;
    },
    async setFavourite(id, favourite) {
      await attempt(() => changeArticles(db, [id], starred(favourite)));
    },
    async emptyTrash() {
      if (await attempt(() => emptyTrash(db))) lastMove.value = null;
    },
    stop() {
      stopFollowing();
      stopPictures();
      page.stop();
      counts.stop();
      pictures.revoke();
    },
  };
}
