import { foldText } from './fold';

/** Where something was found, in UTF-16 code units of the text, end exclusive. */
export interface Match {
  start: number;
  end: number;
}

/** More than anybody goes through, few enough to mark at every letter typed. */
const MOST_MATCHES = 5000;

/**
 * Prepares a text for being searched again and again, as one types.
 * @returns a function that finds words wherever they stand, in the order of the text, without overlaps; nothing for a
 * query of white space
 */
export function createFinder(text: string): (query: string) => readonly Match[] {
  const { folded, origins } = foldText(text);
  return (query) => {
    // A space that is still to be followed by a word must not hide the matches of the word before it.
    const wanted = foldText(query).folded.trim();
    const matches: Match[] = [];
    if (!wanted) return matches;
    let from = folded.indexOf(wanted);
    while (from >= 0 && matches.length < MOST_MATCHES) {
      const start = origins[from] ?? 0;
      const end = endOf(origins, from + wanted.length);
      const last = matches.at(-1);
      // Half a letter, the first s of ß, is the whole of it: once.
      if (!last || start >= last.end) matches.push({ start, end });
      from = folded.indexOf(wanted, from + wanted.length);
    }
    return matches;
  };
}

/** The end of the letter that the code unit before `after` belongs to, with the marks that were passed over. */
function endOf(origins: Uint32Array, after: number): number {
  const last = origins[after - 1];
  let next = after;
  while (next < origins.length - 1 && origins[next] === last) next++;
  return origins[next] ?? 0;
}
