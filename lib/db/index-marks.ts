import type { DBCore, DBCoreMutateRequest, DBCoreTable, DBCoreTransaction, Middleware, Transaction } from 'dexie';

/** The fields of a row of `articles` that are searched. */
const SEARCHED = ['title', 'authors', 'siteName', 'tags', 'description', 'note'];

/** How the articles are found that a change concerns, and whether their rows before it must be looked at. */
const WATCHED: Readonly<Record<string, (row: Record<string, unknown>) => unknown>> = {
  articles: ({ id }) => id,
  contents: ({ articleId }) => articleId,
  highlights: ({ articleId }) => articleId,
  unsettledHighlightNotes: ({ articleId }) => articleId,
  unsettledArticleNotes: ({ articleId }) => articleId,
};

/**
 * Writes down, in the transaction of every change to what is searched, that the index has yet to read the article:
 * whoever makes the change, it can't be forgotten.
 */
export const markUnindexed: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'mark-unindexed',
  // Below the hooks, so that rows are seen as they are written.
  level: 1,
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) =>
      core.transaction(
        mode === 'readwrite' && tables.some((table) => table in WATCHED)
          ? [...new Set([...tables, 'unindexed'])]
          : tables,
        mode,
        // What the index is made of is kept elsewhere: a crash of the machine costs no more than making it again.
        tables.includes('indexBlocks') ? { ...options, durability: 'relaxed' } : options,
      ),
    table: (name) => {
      const table = core.table(name);
      const articleOf = WATCHED[name];
      if (!articleOf) return table;
      return { ...table, mutate: (request) => mutateAndMark(core, table, articleOf, request) };
    },
  }),
};

/** Marks all articles there are. */
export async function markAllUnindexed(transaction: Transaction): Promise<void> {
  const ids = await transaction.table('articles').toCollection().primaryKeys();
  await transaction.table('unindexed').bulkPut(ids.map((articleId) => ({ articleId, mark: Math.random() })));
}

function mutateAndMark(
  core: DBCore,
  table: DBCoreTable,
  articleOf: (row: Record<string, unknown>) => unknown,
  request: DBCoreMutateRequest,
): ReturnType<DBCoreTable['mutate']> {
  const { trans } = request;
  const mark = (ids: readonly unknown[]) => {
    const named = [...new Set(ids)].filter((id) => typeof id === 'string');
    const values = named.map((articleId) => ({ articleId, mark: Math.random() }));
    return values.length ? core.table('unindexed').mutate({ trans, type: 'put', values }) : null;
  };
  /** Both are asked for in the same turn: a closing page commits before it is answered. */
  const mutate = (marked: ReturnType<typeof mark>) => {
    const done = table.mutate(request);
    return marked
      ? done.then((answer) =>
          marked.then(({ numFailures, failures }) => {
            if (numFailures) throw failures[0];
            return answer;
          }),
        )
      : done;
  };
  if (request.type === 'put' && table.name === 'articles') {
    // Where an article stands, how far it was read and the like are no business of the index.
    const keys = request.values.map((row) => articleOf(row));
    return table.getMany({ trans, keys }).then((before) => {
      return mutate(mark(keys.filter((_, index) => !isSameToSearch(before[index], request.values[index]))));
    });
  }
  if (request.type === 'put' || request.type === 'add')
    return mutate(mark(request.values.map((row) => articleOf(row))));
  return affectedRows(table, trans, request).then((rows) =>
    mutate(mark(rows.flatMap((row) => (row ? [articleOf(row)] : [])))),
  );
}

function affectedRows(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  request: Extract<DBCoreMutateRequest, { type: 'delete' | 'deleteRange' }>,
) {
  if (request.type === 'delete') return table.getMany({ trans, keys: request.keys });
  const query = { index: table.schema.primaryKey, range: request.range };
  return table.query({ trans, values: true, limit: Number.POSITIVE_INFINITY, query }).then(({ result }) => result);
}

function isSameToSearch(before: Record<string, unknown> | undefined, after: Record<string, unknown>): boolean {
  return (
    before !== undefined && SEARCHED.every((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]))
  );
}
