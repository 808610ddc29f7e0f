import type { SafeHtml } from '../../../lib/article/sanitise';
import { keepArticle } from '../../../lib/db/articles';
import { LibraryDatabase } from '../../../lib/db/database';
import { indexSome } from '../../../lib/db/index-articles';
import { searchLibrary } from '../../../lib/db/search-library';
import { prepareSearch } from '../../../lib/db/search-stemmers';
import { createIndexKeeper } from '../../../lib/offline/index-keeper';
import { parseQuery } from '../../../lib/search/query/parse-query';
import type { CorpusArticle } from './corpus-articles.mjs';
import { synthetic } from './synthetic.mjs';

/** What the bench asks of a page of the extension: the library it has, without its page. */
const db = new LibraryDatabase();
/** The library's page asks for ids, and its window for the rows on the screen; so the others give ids, too. */
const IDS = { limit: 0 };
/** Articles that a transaction brings in. */
const AT_ONCE = 500;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const htmlOf = ({ text }: CorpusArticle) =>
  // Escaped, so safe.
  text
    .split('\n')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('') as SafeHtml;

const rowOf = ({ id, title, lang, url, authors, text }: CorpusArticle, index: number) => ({
  ...{ id, title, lang, url, authors, keys: [`//bench.example/${id}`], keywords: [], dir: 'ltr' as const },
  ...{ favourite: 0 as const, tags: [`tag ${index % 40}`], state: 'inbox' as const, savedAt: index, movedAt: index },
  ...{ minutes: 1 + (index % 30), excerpt: text.slice(0, 300), highlightCount: 0, noteCount: 0 },
});

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function put(articles: readonly CorpusArticle[], from: number): Promise<void> {
  await db.transaction('rw', [db.articles, db.contents, db.unindexed], async () => {
    await db.articles.bulkPut(articles.map((one, index) => rowOf(one, from + index)));
    await db.contents.bulkPut(articles.map((one) => ({ articleId: one.id, html: htmlOf(one) })));
  });
}

const search = (query: string) => searchLibrary(db, parseQuery(query), IDS);

const bench = {
  put,
  /** Goes on with a synthetic library, `from` an article on; gives the bytes of their text. */
  async fill(corpus: readonly CorpusArticle[], from: number, to: number) {
    let some: CorpusArticle[] = [];
    let at = 0;
    let bytes = 0;
    const encoder = new TextEncoder();
    for (const one of synthetic(corpus, to)) {
      if (at++ < from) continue;
      bytes += encoder.encode(one.text).length;
      some.push(one);
      if (some.length < AT_ONCE && at < to) continue;
      await put(some, at - some.length);
      some = [];
    }
    return bytes;
  },
  index: () => timed(() => createIndexKeeper(db).work()),
  prepare: () => prepareSearch(db, []),
  /** In a page that has just begun: from nothing to the answer. */
  first: (query: string) => timed(() => search(query)),
  async warm(queries: readonly string[]) {
    const times: number[] = [];
    for (const query of queries) times.push(await timed(() => search(query)));
    return times;
  },
  async found(queries: readonly string[]) {
    await prepareSearch(db, []);
    const all: string[][] = [];
    for (const query of queries) {
      const { ids } = await searchLibrary(db, parseQuery(`${query} `), IDS);
      all.push(ids.slice(0, 10));
    }
    return all;
  },
  /** Each is kept as a person keeps it and then brought into the index, what merging that leads to besides. */
  async add(articles: readonly CorpusArticle[]) {
    const times: number[] = [];
    for (const one of articles) {
      const { id, title, lang, url, authors } = one;
      const article = {
        metadata: { title, lang, url, authors, keywords: [], dir: 'ltr' as const },
        ...{ html: htmlOf(one), keys: [`//bench.example/${id}`], pictures: [], excerpt: '', minutes: 4 },
      };
      const keeping = timed(async () => {
        await keepArticle(db, article, { id });
        await indexSome(db);
      });
      times.push(await keeping);
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
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
