import MiniSearch from 'minisearch';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { keepArticle } from '../../../lib/db/articles';
import { LibraryDatabase } from '../../../lib/db/database';
import { indexSome } from '../../../lib/db/index-articles';
import { searchLibrary } from '../../../lib/db/search-library';
import { prepareSearch } from '../../../lib/db/search-stemmers';
import { createIndexKeeper } from '../../../lib/offline/index-keeper';
import { parseQuery } from '../../../lib/search/query/parse-query';
import type { CorpusArticle } from './corpus-articles.mjs';

/** What the bench asks of a page: our library, and beside it MiniSearch and SQLite's FTS5 over the same texts. */
const db = new LibraryDatabase('bench');
/** As many rows as a screen shows. */
const SCREEN = { limit: 20 };

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const htmlOf = ({ text }: CorpusArticle) =>
  // Escaped, so safe.
  text
    .split('\n')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('') as SafeHtml;

const rowOf = ({ id, title, lang, url, authors, text }: CorpusArticle, index: number) => ({
  ...{ id, title, lang, url, authors, keys: [`//bench.example/${id}`], keywords: [], dir: 'ltr' as const },
  ...{ favourite: 0 as const, tags: [], state: 'inbox' as const, savedAt: index, movedAt: index, minutes: 4 },
  ...{ excerpt: text.slice(0, 300), highlightCount: 0, noteCount: 0 },
});

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function store(name: string, value: unknown): Promise<void> {
  const cache = await caches.open('peers');
  await cache.put(`/${name}`, new Response(value as BodyInit)); // text or bytes
}
const stored = async (name: string) => (await (await caches.open('peers')).match(`/${name}`)) ?? new Response('');

let mini = newMini();
function newMini() {
  return new MiniSearch({ fields: ['title', 'text'], idField: 'id' });
}
const miniOptions = { fields: ['title', 'text'], idField: 'id' };
const MINI_ALL = {
  prefix: (_: string, index: number, terms: string[]) => index === terms.length - 1,
  boost: { title: 3 },
};

/** SQLite's own types of its API would be a second copy of its documentation. */
interface Sqlite {
  capi: { sqlite3_js_db_export(db: unknown): Uint8Array; sqlite3_deserialize(...all: unknown[]): number } & Record<
    string,
    number
  >;
  wasm: { allocFromTypedArray(bytes: Uint8Array): number };
  oo1: { DB: new () => SqliteDb };
}
interface SqliteDb {
  pointer: number;
  exec(sql: string | Record<string, unknown>): unknown;
  selectValues(sql: string, bind: unknown[]): unknown[];
  selectValue(sql: string): unknown;
}
let sqlite: Sqlite | undefined;
let fts: SqliteDb | undefined;

async function openSqlite(): Promise<Sqlite> {
  const address = '/sqlite/index.mjs';
  const { default: init } = (await import(/* @vite-ignore */ address)) as { default: () => Promise<Sqlite> }; // as its README has it
  sqlite ??= await init();
  return sqlite;
}

/** Every word, quoted, the last one as a beginning. */
const ftsQuery = (query: string, join = ' ') =>
  query
    .split(/\s+/)
    .map((word, index, all) => `"${word.replaceAll('"', '')}"${index === all.length - 1 ? '*' : ''}`)
    .join(join);
const ftsSearch = (query: string, join?: string) =>
  fts?.selectValues('select id from articles where articles match ? order by bm25(articles, 0, 3, 1) limit 60', [
    ftsQuery(query, join),
  ]) ?? [];

const bench = {
  async fill(articles: CorpusArticle[], from: number) {
    await db.transaction('rw', [db.articles, db.contents, db.unindexed], async () => {
      await db.articles.bulkPut(articles.map((one, index) => rowOf(one, from + index)));
      await db.contents.bulkPut(articles.map((one) => ({ articleId: one.id, html: htmlOf(one) })));
    });
  },
  index: () => timed(() => createIndexKeeper(db).work()),
  /** In a page that has just begun: from nothing to the answer. */
  first: (query: string) => timed(() => searchLibrary(db, parseQuery(query), SCREEN)),
  async warm(queries: string[]) {
    const times: number[] = [];
    for (const query of queries) times.push(await timed(() => searchLibrary(db, parseQuery(query), SCREEN)));
    return times;
  },
  async found(queries: string[]) {
    await prepareSearch(db, []);
    const all: string[][] = [];
    for (const query of queries) {
      const { ids } = await searchLibrary(db, parseQuery(`${query} `), { limit: 0 });
      all.push(ids.slice(0, 10));
    }
    return all;
  },
  async add(articles: CorpusArticle[]) {
    const times: number[] = [];
    for (const one of articles) {
      const { id, title, lang, url, authors } = one;
      times.push(
        await timed(async () => {
          await keepArticle(
            db,
            {
              metadata: { title, lang, url, authors, keywords: [], dir: 'ltr' },
              ...{ html: htmlOf(one), keys: [`//bench.example/${id}`], pictures: [], excerpt: '', minutes: 4 },
            },
            { id },
          );
          await indexSome(db);
        }),
      );
    }
    return times;
  },
  async size() {
    let bytes = 0;
    await db.indexBlocks.each(({ data }) => {
      bytes += data.length;
    });
    const state = await db.indexState.get('state');
    return { bytes, blocks: await db.indexBlocks.count(), segments: state?.segments.length ?? 0 };
  },
  mini: {
    add: (articles: CorpusArticle[]) => timed(() => mini.addAll(articles)),
    save: async () => {
      const json = JSON.stringify(mini);
      await store('mini', json);
      return json.length;
    },
    first: (query: string) =>
      timed(async () => {
        mini = await MiniSearch.loadJSONAsync(await (await stored('mini')).text(), miniOptions);
        mini.search(query, { ...MINI_ALL, combineWith: 'AND' });
      }),
    async warm(queries: string[]) {
      const times: number[] = [];
      for (const query of queries)
        times.push(await timed(() => mini.search(query, { ...MINI_ALL, combineWith: 'AND' })));
      return times;
    },
    found: (queries: string[], combineWith: 'AND' | 'OR') =>
      queries.map((query) =>
        mini
          .search(query, { boost: { title: 3 }, combineWith })
          .slice(0, 10)
          .map(({ id }) => String(id)),
      ),
  },
  fts: {
    async add(articles: CorpusArticle[]) {
      const { oo1 } = await openSqlite();
      if (!fts) {
        fts = new oo1.DB();
        fts.exec(
          "create virtual table articles using fts5(id unindexed, title, text, tokenize = 'unicode61 remove_diacritics 2')",
        );
      }
      const into = fts;
      return timed(() => {
        into.exec('begin');
        for (const { id, title, text } of articles) {
          into.exec({ sql: 'insert into articles values (?, ?, ?)', bind: [id, title, text] });
        }
        into.exec('commit');
      });
    },
    async save() {
      const { capi } = await openSqlite();
      const bytes = capi.sqlite3_js_db_export(fts?.pointer);
      await store('fts', bytes);
      return bytes.length;
    },
    first: (query: string) =>
      timed(async () => {
        const { capi, wasm, oo1 } = await openSqlite();
        const bytes = new Uint8Array(await (await stored('fts')).arrayBuffer());
        fts = new oo1.DB();
        const flags = (capi.SQLITE_DESERIALIZE_FREEONCLOSE ?? 0) | (capi.SQLITE_DESERIALIZE_RESIZEABLE ?? 0);
        const at = wasm.allocFromTypedArray(bytes);
        capi.sqlite3_deserialize(fts.pointer, 'main', at, bytes.length, bytes.length, flags);
        ftsSearch(query);
      }),
    async warm(queries: string[]) {
      const times: number[] = [];
      for (const query of queries) times.push(await timed(() => ftsSearch(query)));
      return times;
    },
    found: (queries: string[], join: ' ' | ' OR ') =>
      queries.map((query) => ftsSearch(query, join).slice(0, 10).map(String)),
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
