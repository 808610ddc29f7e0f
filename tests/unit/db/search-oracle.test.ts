import fc from 'fast-check';
import MiniSearch, { type Query as OracleQuery } from 'minisearch';
import { expect, test, vi } from 'vitest';
import type { SafeHtml } from '../../../lib/article/sanitise';
import { emptyTrash, keepArticle } from '../../../lib/db/articles';
import { changeArticles, moved, tagged } from '../../../lib/db/change-articles';
import { LibraryDatabase } from '../../../lib/db/database';
import { putHighlight } from '../../../lib/db/highlights';
import { foundIn, indexSome } from '../../../lib/db/index-articles';
import { mergeSome } from '../../../lib/db/index-merging';
import { searchLibrary } from '../../../lib/db/search-library';
import { foldPlain } from '../../../lib/search/fold';
import { parseQuery } from '../../../lib/search/query/parse-query';
import type { QueryNode } from '../../../lib/search/query/query';
import { searchFields } from '../../../lib/search/search-fields';
import { eachTerm } from '../../../lib/search/words';
import { metadata, newArticle, newHighlight } from '../../support/library';

const WORDS = [
  'train',
  'trains',
  'night',
  'Zug',
  'Züge',
  'été',
  'naïve',
  'a',
  'an',
  '夜行列车',
  '列车',
  '猫',
  '𝐀b',
  'x1',
  'café',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((all) => all.join(' '));
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const id = fc.constantFrom(...IDS);

type Step = (db: LibraryDatabase) => Promise<unknown>;
/** A name for each, so that a failing run can be read. */
const named = (name: string, step: Step) => Object.assign(step, { toString: () => name });

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(id, words, words)
        .map(([one, title, text]) => named(`keep ${one} ${title}: ${text}`, (db) => keep(db, one, title, text))),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(id, words).map(([one, note]) =>
        // Where there is no such article, it is refused.
        named(`note ${one} ${note}`, (db) =>
          putHighlight(db, newHighlight({ id: one, articleId: one, note })).catch(() => {}),
        ),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(id, fc.constantFrom(...WORDS))
        .map(([one, tag]) => named(`tag ${one} ${tag}`, (db) => changeArticles(db, [one], tagged([tag])))),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(id)
        .map((some) =>
          named(`destroy ${some}`, (db) => changeArticles(db, some, moved('trashed')).then(() => emptyTrash(db))),
        ),
    },
    {
      weight: 6,
      arbitrary: fc.integer({ min: 1, max: 3 }).map((most) => named(`index ${most}`, (db) => indexSome(db, most))),
    },
    {
      weight: 6,
      arbitrary: fc
        .integer({ min: 1, max: 40 })
        .map((most) => named(`merge ${most}`, (db) => mergeSome(db, { segments: 2, bytes: most }))),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.boolean(), fc.constantFrom('put', 'bulkPut'), fc.boolean())
        .map(([isMerge, method, isState]) =>
          named(`killed in ${method} ${isMerge}`, (db) => killed(db, isMerge, method as 'put', isState)),
        ),
    }, // one of the two
  ),
  { minLength: 5, maxLength: 40 },
);

const queries = fc.array(
  fc
    .array(fc.tuple(fc.constantFrom('', '', '', '-', 'OR '), fc.constantFrom(...WORDS, 'tr', 'n', '列', 'zebra')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.map(([before, word]) => before + word).join(' ')),
  { minLength: 4, maxLength: 8 },
);

async function keep(db: LibraryDatabase, one: string, title: string, text: string) {
  const html = `<p>${text}</p>` as SafeHtml; // nothing but words
  await keepArticle(db, newArticle({ metadata: metadata({ title }), html, keys: [one], pictures: [] }), {
    id: one,
    now: 1,
  });
}

/** The worker dies in the middle of a step: nothing of its transaction may stay. */
async function killed(db: LibraryDatabase, isMerge: boolean, method: 'put' | 'bulkPut', isState: boolean) {
  const table = isState ? db.indexState : db.indexBlocks;
  const spy = vi.spyOn(table, method).mockImplementation(() => {
    throw new Error('killed');
  });
  await (isMerge ? mergeSome(db, { segments: 1, bytes: 20 }) : indexSome(db, 2)).catch(() => null);
  spy.mockRestore();
}

/** MiniSearch over the same terms of the same fields. */
async function oracleOf(db: LibraryDatabase): Promise<MiniSearch> {
  const oracle = new MiniSearch({
    fields: ['title', 'byline', 'tags', 'notes', 'marked', 'text'],
    tokenize: (text) => {
      const terms: string[] = [];
      eachTerm(foldPlain(text), (term) => terms.push(term));
      return terms;
    },
    processTerm: (term) => term,
  });
  for (const articleId of await db.articles.toCollection().primaryKeys()) {
    const found = await foundIn(db, articleId);
    if (found) oracle.add({ id: articleId, ...searchFields(found) });
  }
  return oracle;
}

function oracleQuery(node: QueryNode): OracleQuery {
  const plain = { tokenize: (text: string) => [text], processTerm: (term: string) => term };
  switch (node.kind) {
    case 'word':
      return {
        combineWith: 'AND',
        queries: node.terms.map(({ text, isPrefix }) => ({ ...plain, queries: [text], prefix: isPrefix })),
      };
    case 'all':
    case 'any':
      return { combineWith: node.kind === 'all' ? 'AND' : 'OR', queries: node.of.map(oracleQuery) };
    case 'not':
      return { combineWith: 'AND_NOT', queries: [MiniSearch.wildcard, oracleQuery(node.of)] };
    default:
      throw new Error('not asked here');
  }
}

test('finds what MiniSearch finds, whatever was kept, changed, destroyed, indexed, merged or killed', async () => {
  await fc.assert(
    fc.asyncProperty(steps, queries, async (all, asked) => {
      const name = `oracle-${crypto.randomUUID()}`;
      let db = new LibraryDatabase(name);
      for (const [index, step] of all.entries()) {
        await step(db);
        if (index % 7 === 6) {
          db.close();
          db = new LibraryDatabase(name);
        }
      }
      const oracle = await oracleOf(db);
      for (const text of asked) {
        const { root } = parseQuery(text);
        if (!root) continue;
        const answer = await searchLibrary(db, { root });
        const found = answer.forgiven.length ? [] : [...answer.ids].sort();
        const expected = oracle
          .search(oracleQuery(root))
          .map((one) => String(one.id))
          .sort();
        expect([text, found]).toEqual([text, expected]);
      }
      await db.delete();
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
}, 60_000);
