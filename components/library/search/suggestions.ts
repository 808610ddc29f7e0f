import { foldText } from '../../../lib/search/fold';
import { HAS_VALUES, IS_VALUES, OPERATORS } from '../../../lib/search/query/query';

/** What may come after an operator, of what is in the library. */
export interface Suggestable {
  tags: readonly { value: string; count: number }[];
  sites: readonly { value: string; count: number }[];
  authors: readonly { value: string; count: number }[];
  langs: readonly { value: string; count: number }[];
}

export interface Suggestion {
  /** The whole query with it. */
  query: string;
  /** The operator with its value: `tag:ai/open`. */
  text: string;
  /** How many articles it is of, where that is known. */
  count?: number | undefined;
}

const MOST = 8;
const LAST = new RegExp(`(^|\\s)(-?)(${OPERATORS.join('|')}):("?)([^"]*)$`, 'i');

/** What may come next where an operator is being typed at the end of a query. */
export function suggestionsFor(query: string, known: Suggestable): Suggestion[] {
  const match = LAST.exec(query);
  if (!match) return [];
  const [whole, space = '', minus = '', name = '', quote = '', typed = ''] = match;
  if (!quote && /\s/.test(typed)) return [];
  const start = query.slice(0, query.length - whole.length) + space;
  const wanted = fold(typed);
  return valuesOf(name.toLowerCase(), known)
    .filter(({ value }) => ` ${fold(value)}`.includes(` ${wanted}`) || fold(value).includes(`/${wanted}`))
    .filter(({ value }) => fold(value) !== wanted)
    .slice(0, MOST)
    .map(({ value, count }) => {
      const text = `${minus}${name.toLowerCase()}:${/\s/.test(value) ? `"${value}"` : value}`;
      return { query: `${start}${text} `, text, count };
    });
}

function valuesOf(
  name: string,
  { tags, sites, authors, langs }: Suggestable,
): readonly { value: string; count?: number }[] {
  if (name === 'is') return IS_VALUES.map((value) => ({ value }));
  if (name === 'has') return HAS_VALUES.map((value) => ({ value }));
  const byName: Record<string, Suggestable['tags']> = { tag: tags, site: sites, author: authors, lang: langs };
  return (byName[name] ?? []).toSorted((a, b) => b.count - a.count);
}

const fold = (text: string) => foldText(text).folded;
