import type { Shelf } from '../article/listing';
import { foldPlain } from '../search/fold';
import { isLanguage } from '../search/query/passes-filter';
import type { Filter, QueryNode } from '../search/query/query';
import { FAVOURITE, type FacetKind, facet, NOTED } from './article-facets';
import type { LibraryDatabase } from './database';
import { idsOn, inState } from './shelves';

type Passes = (id: string) => boolean;

/** Tells which articles pass a filter, from indexes alone: no row is read. Those in the trash pass none that asks for what
 * articles share. */
export async function filterIds(db: LibraryDatabase, filter: Filter): Promise<Passes> {
  const ids = new Set(await idsPassing(db, filter));
  return (id) => ids.has(id);
}

/** The same for a query that consists of filters. @param filter the same for one filter */
export async function filterByQuery(node: QueryNode, filter: (filter: Filter) => Promise<Passes>): Promise<Passes> {
  if (node.kind === 'filter') return filter(node.filter);
  if (node.kind === 'not') {
    const passes = await filterByQuery(node.of, filter);
    return (id) => !passes(id);
  }
  if (node.kind === 'word' || node.kind === 'phrase') return () => false;
  const all = await Promise.all(node.of.map((child) => filterByQuery(child, filter)));
  return node.kind === 'all' ? (id) => all.every((passes) => passes(id)) : (id) => all.some((passes) => passes(id));
}

async function idsPassing(db: LibraryDatabase, filter: Filter): Promise<string[]> {
  switch (filter.by) {
    case 'tag':
      // A tag's facets are those above it, too.
      return having(db, 'tag', (tag) => foldPlain(tag) === filter.value);
    case 'author':
      return having(db, 'author', (author) => hasWord(author, filter.value));
    case 'site':
      return [
        ...(await having(db, 'site', (site) => hasWord(site, filter.value))),
        ...(await onHost(db, filter.value)),
      ];
    case 'lang': {
      const langs = await db.articles.orderBy('lang').uniqueKeys();
      return db.articles
        .where('lang')
        .anyOf(langs.filter((lang) => isLanguage(String(lang), filter.value)))
        .primaryKeys();
    }
    case 'is':
      return idsIn(db, filter.value);
    case 'has':
      return db.articles.where('facets').equals(facet('has', filter.value)).primaryKeys();
    case 'before':
      return db.articles.where('savedAt').below(filter.value).primaryKeys();
    case 'after':
      return db.articles.where('savedAt').aboveOrEqual(filter.value).primaryKeys();
    // As `Math.round()` does.
    case 'longer':
      return db.articles
        .where('minutes')
        .aboveOrEqual(filter.value - 0.5)
        .primaryKeys();
    case 'shorter':
      return db.articles
        .where('minutes')
        .below(filter.value + 0.5)
        .primaryKeys();
  }
}

async function idsIn(db: LibraryDatabase, value: Extract<Filter, { by: 'is' }>['value']): Promise<string[]> {
  const list = (name: Extract<Shelf, { kind: 'list' }>['name']) => idsOn(db, { kind: 'list', name });
  switch (value) {
    case 'unread': {
      const begun = new Set(await db.positions.where('progress').above(0).primaryKeys());
      return (await inState(db, 'inbox').primaryKeys()).filter((id) => !begun.has(id));
    }
    case 'reading':
      return list('reading');
    case 'archived':
      return list('archived');
    case 'favourite':
      return db.articles.where('facets').equals(FAVOURITE).primaryKeys();
    case 'noted':
      return db.articles.where('facets').equals(NOTED).primaryKeys();
  }
}

const hasWord = (name: string, wanted: string) => ` ${foldPlain(name)}`.includes(` ${wanted}`);

/** Articles that share what a test lets through, each once. */
async function having(db: LibraryDatabase, kind: FacetKind, accepts: (value: string) => boolean): Promise<string[]> {
  const prefix = facet(kind, '');
  const keys = await db.articles.where('facets').startsWith(prefix).uniqueKeys();
  const wanted = keys.filter((key) => accepts(String(key).slice(prefix.length)));
  return (await Promise.all(wanted.map((key) => db.articles.where('facets').equals(key).primaryKeys()))).flat();
}

/** By the addresses articles are known under, whose keys leave out `www.` and the like. */
async function onHost(db: LibraryDatabase, value: string): Promise<string[]> {
  const host = value
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
  if (!host.includes('.')) return [];
  const hosts = (await hostsOf(db)).filter((known) => known === host || known.endsWith(`.${host}`));
  const found = hosts.map((known) =>
    db.articles
      .where('keys')
      .startsWithAnyOf([`//${known}/`, `//${known}?`])
      .or('keys')
      .equals(`//${known}`)
      .primaryKeys(),
  );
  return (await Promise.all(found)).flat();
}

/** Every host there is. Of one with many addresses only the first is read. */
async function hostsOf(db: LibraryDatabase): Promise<string[]> {
  const hosts = new Set<string>();
  for (let after = '//'; ; ) {
    const [found] = await db.articles.where('keys').between(after, '//\uffff', false).limit(1).keys();
    const key = String(found ?? '');
    const host = /^\/\/([^/?]+)/.exec(key)?.[1];
    if (!host) return [...hosts];
    hosts.add(host);
    // Other hosts may stand between this one's front page and the pages below it: `a.example.com`, after `a.example`.
    after = key.startsWith(`//${host}/`) ? `//${host}/\uffff` : key;
  }
}
