import type { Highlight } from '../notes/highlight';
import type { LibraryDatabase } from './database';
import { highlightsOf } from './highlights';
import type { NewArticle } from './new-article';

/** Takes the highlights of an article along to a new text, while the old one is still there to say where they stand. */
export async function carryHighlights(
  db: LibraryDatabase,
  articleId: string,
  { html, carry }: NewArticle,
): Promise<void> {
  const old: { html?: unknown } | undefined = await db.contents.get(articleId);
  const was = old?.html;
  if (!carry || typeof was !== 'string' || was === html) return;
  const highlights = await highlightsOf(db, articleId);
  if (highlights.length) await db.highlights.bulkPut(carried(highlights, () => carry(highlights, was)));
}

/** The text must not be lost for their sake: as they were described they are looked for by their words. */
function carried(highlights: readonly Highlight[], carry: () => readonly Highlight[]): readonly Highlight[] {
  try {
    return carry();
  } catch (error) {
    console.error(error);
    return highlights;
  }
}
