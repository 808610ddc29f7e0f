import { HIGHLIGHT_COLOURS } from '../highlight';
import { type NotebookEntry, placeOf } from './notebook-entry';

/** What a notebook can be ordered by, as it is offered. */
export const GROUPINGS = ['article', 'tag', 'colour', 'day'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface NotebookGroup {
  /**
   * The article's id, the tag, the colour, or the day as `2026-11-23` in the reader's own time. Empty for what has no tag
   * or no colour.
   */
  key: string;
  entries: readonly NotebookEntry[];
}

/**
 * Orders entries into groups. Articles: the one last written in first, each in the order of its text. Tags: by the
 * alphabet of `locale`, an entry under each of its own and its article's. Colours: as they are offered. Days: the last
 * first. What has no tag or no colour comes last.
 */
export function groupEntries(entries: readonly NotebookEntry[], by: Grouping, locale: string): NotebookGroup[] {
  const groups = new Map<string, NotebookEntry[]>();
  const put = (key: string, entry: NotebookEntry) => {
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  };
  for (const entry of entries) for (const key of keysOf(entry, by)) put(key, entry);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const last = new Map([...groups].map(([key, group]) => [key, Math.max(...group.map(({ at }) => at))]));
  const orders: Record<Grouping, (a: string, b: string) => number> = {
    article: (a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0),
    tag: compare,
    colour: (a, b) => COLOURS.indexOf(a) - COLOURS.indexOf(b),
    day: (a, b) => (a < b ? 1 : -1),
  };
  const inGroup = by === 'article' ? byPlace : newestFirst;
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || orders[by](a, b))
    .map(([key, group]) => ({ key, entries: group.sort(inGroup) }));
}

const COLOURS: readonly string[] = HIGHLIGHT_COLOURS;

function keysOf(entry: NotebookEntry, by: Grouping): readonly string[] {
  switch (by) {
    case 'article':
      return [entry.article.id];
    case 'tag': {
      const own = entry.kind === 'highlight' ? entry.highlight.tags : [];
      const tags = new Set([...own, ...entry.article.tags]);
      return tags.size > 0 ? [...tags] : [''];
    }
    case 'colour':
      return [entry.kind === 'highlight' ? entry.highlight.colour : ''];
    case 'day':
      return [localDay(entry.at)];
  }
}

function localDay(time: number): string {
  const date = new Date(time);
  const pad = (n: number, digits: number) => String(n).padStart(digits, '0');
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

const byPlace = (a: NotebookEntry, b: NotebookEntry) => placeOf(a) - placeOf(b) || a.at - b.at;
const newestFirst = (a: NotebookEntry, b: NotebookEntry) => b.at - a.at || placeOf(a) - placeOf(b);
