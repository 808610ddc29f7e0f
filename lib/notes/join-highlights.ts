import type { Highlight } from './highlight';

/** One highlight of several, with everything that is written on them; colour and age are the first one's. */
export function joinHighlights(first: Highlight, others: readonly Highlight[]): Highlight {
  const all = [first, ...others];
  const notes = all.map(({ note }) => note.trim()).filter((note) => note !== '');
  return {
    ...first,
    note: others.length === 0 ? first.note : [...new Set(notes)].join('\n\n'),
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
  };
}
