import type { Stemmer } from '../stems';
import type { Term } from '../words';
import type { IndexView } from './index-view';
import { type FoundTerm, findTerms } from './segment-reader';

/** Of shorter ones too much else begins with what their forms have in common. */
const SHORTEST_INFLECTED = 4;
const SHORTEST_SHARED = 3;

/** Whether a term of the index is one that a term of a query stands for as it was typed. */
export const isFor = (text: string, term: Term): boolean =>
  text === term.text || (term.isPrefix && text.startsWith(term.text));

/** The terms of all segments that a wanted term stands for, and where stemmers say so other forms of it. */
export async function lookUp(view: IndexView, term: Term, stemmers: readonly Stemmer[] = []): Promise<FoundTerm[]> {
  const { text, isPrefix } = term;
  const find = async (start: string, isStart: boolean, accepts?: (other: string) => boolean) =>
    (await Promise.all(view.segments.map((open) => findTerms(open, start, isStart, view.read, accepts)))).flat();
  if (stemmers.length === 0 || text.length < SHORTEST_INFLECTED) return find(text, isPrefix);
  const ways = stemmers.map((stem) => {
    const stemmed = stem(text);
    return { stem, stemmed, shared: sharedStart(text, stemmed) };
  });
  const shortest = ways.reduce((least, { shared }) => (shared.length < least.length ? shared : least), text);
  return find(
    shortest,
    true,
    (other) =>
      isFor(other, term) ||
      ways.some(({ stem, stemmed, shared }) => other.startsWith(shared) && stem(other) === stemmed),
  );
}

/** What a word and its stem begin with: so do its other forms, most of them. */
function sharedStart(text: string, stemmed: string): string {
  let same = 0;
  while (same < stemmed.length && stemmed[same] === text[same]) same++;
  return text.slice(0, Math.max(SHORTEST_SHARED, same));
}
