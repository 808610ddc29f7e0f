import type { ReadingPosition } from '../article/kept-article';
import { findMarks, findPassages, type Passage } from '../search/passages';
import type { QueryNode } from '../search/query/query';
import { textOfHtml } from '../search/text-of-html';
import { articleHtml } from './articles';
import type { LibraryDatabase } from './database';
import { highlightsOf } from './highlights';

/** Why an article was found: a passage of its text with the place to open it at, or of a note. */
export type FoundPassage =
  | { of: 'text'; passage: Passage; place: ReadingPosition }
  | { of: 'note'; passage: Passage; highlightId: string };

/** How many characters of the text a place is known by. */
const EXACT = 80;

/**
 * The passage of an article that shows best why a query found it; null where only its title, its tags or its author did.
 * @param root of the answer rather than of the query: it knows which words were forgiven
 */
export async function foundPassage(
  db: LibraryDatabase,
  articleId: string,
  root: QueryNode | null,
): Promise<FoundPassage | null> {
  const text = textOfHtml((await articleHtml(db, articleId)) ?? '');
  const [passage] = findPassages(text, root);
  if (passage) {
    const start = passage.start + (passage.marks[0]?.start ?? 0);
    return { of: 'text', passage, place: { start, exact: text.slice(start, start + EXACT) } };
  }
  for (const { id, note } of await highlightsOf(db, articleId)) {
    if (findMarks(note, root).length === 0) continue;
    const [inNote] = findPassages(note, root);
    if (inNote) return { of: 'note', passage: inNote, highlightId: id };
  }
  return null;
}
