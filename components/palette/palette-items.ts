import { fuzzyFilter, fuzzyScore } from '../../lib/search/fuzzy';

/** An article of the library, as the palette lists it. */
export interface PaletteArticle {
  id: string;
  title: string;
  /** Where it is from. */
  site: string;
}

/** A line of the palette. */
export interface PaletteItem {
  /** Unique in the palette; part of an element's id. */
  id: string;
  label: string;
  /** What stands beside it, quietly: a key, a site. */
  hint: string;
  /** What else people call it; not shown. */
  words?: string | undefined;
  lang?: string | undefined;
  act: () => void;
}

export interface PaletteGroup {
  name: 'commands' | 'parts' | 'articles';
  items: readonly PaletteItem[];
}

/** Of each group at most so many, so that the others are in sight; more are found by typing more. */
const MOST = { asked: 8, unasked: { commands: 40, parts: 12, articles: 6 } };

/** What fits the query: in each group the best first, and the group of the best first. Empty groups are left out. */
export function fittingGroups(groups: readonly PaletteGroup[], query: string): PaletteGroup[] {
  const isAsked = query.trim() !== '';
  const nameOf = ({ label, hint, words }: PaletteItem) => [label, hint, words].filter(Boolean).join(' ');
  const fitting = groups
    .map(({ name, items }) => ({
      name,
      items: fuzzyFilter(query, items, nameOf).slice(0, isAsked ? MOST.asked : MOST.unasked[name]),
    }))
    .filter(({ items }) => items.length > 0);
  if (!isAsked) return fitting;
  const best = ({ items: [first] }: PaletteGroup) => (first && fuzzyScore(query, nameOf(first))) ?? 0;
  return fitting.sort((a, b) => best(b) - best(a));
}
