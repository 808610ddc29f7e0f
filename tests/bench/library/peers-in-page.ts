import MiniSearch from 'minisearch';
import type { CorpusArticle } from './corpus-articles.mjs';
import { synthetic } from './synthetic.mjs';

/** MiniSearch and SQLite's FTS5 over the same texts as the library, each kept as a whole and read again as a whole. */
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

const OPTIONS = { fields: ['title', 'text'], idField: 'id' };
const ALL = {
  ...{ prefix: (_: string, index: number, terms: string[]) => index === terms.length - 1, boost: { title: 3 } },
  combineWith: 'AND',
} as const;
let mini = new MiniSearch(OPTIONS);

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
const ftsQuery = (query: string, join: string) =>
  query
    .split(/\s+/)
    .map((word, index, all) => `"${word.replaceAll('"', '')}"${index === all.length - 1 ? '*' : ''}`)
    .join(join);
const ftsSearch = (query: string, join = ' ') =>
  fts?.selectValues('select id from articles where articles match ? order by bm25(articles, 0, 3, 1) limit 60', [
    ftsQuery(query, join),
  ]) ?? [];

const engines = {
  mini: {
    add: (articles: readonly CorpusArticle[]) => timed(() => mini.addAll(articles)),
    save: async () => {
      const json = JSON.stringify(mini);
      await store('mini', json);
      return json.length;
    },
    first: (query: string) =>
      timed(async () => {
        mini = await MiniSearch.loadJSONAsync(await (await stored('mini')).text(), OPTIONS);
        mini.search(query, ALL);
      }),
    search: (query: string) => mini.search(query, ALL),
    found: (query: string, combineWith: 'AND' | 'OR') =>
      mini.search(query, { boost: { title: 3 }, combineWith }).map(({ id }) => String(id)),
  },
  fts: {
    async add(articles: readonly CorpusArticle[]) {
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
    search: (query: string) => ftsSearch(query),
    found: (query: string, combineWith: 'AND' | 'OR') =>
      ftsSearch(query, combineWith === 'AND' ? ' ' : ' OR ').map(String),
  },
};

export type PeerName = keyof typeof engines;

const peers = {
  add: (name: PeerName, articles: readonly CorpusArticle[]) => engines[name].add(articles),
  /** A synthetic library as a whole; gives what it took, in milliseconds, and the bytes of what is kept. */
  async fill(name: PeerName, corpus: readonly CorpusArticle[], count: number) {
    let took = 0;
    let some: CorpusArticle[] = [];
    for (const one of synthetic(corpus, count)) {
      some.push(one);
      if (some.length < 250) continue;
      took += await engines[name].add(some);
      some = [];
    }
    took += await engines[name].add(some);
    return { took, bytes: await engines[name].save() };
  },
  first: (name: PeerName, query: string) => engines[name].first(query),
  async warm(name: PeerName, queries: readonly string[]) {
    const times: number[] = [];
    for (const query of queries) times.push(await timed(() => engines[name].search(query)));
    return times;
  },
  found: (name: PeerName, queries: readonly string[], combineWith: 'AND' | 'OR') =>
    queries.map((query) => engines[name].found(query, combineWith).slice(0, 10)),
};

export type Peers = typeof peers;
Object.assign(globalThis, { peers });
