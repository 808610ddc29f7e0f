import type { KeptArticle } from '../article/kept-article';
import { articleNoteEntryId, type NotebookEntry } from '../notes/notebook/notebook-entry';
import { parseHighlight } from '../notes/parse-highlight';
import type { LibraryDatabase } from './database';
import { readArticleRow } from './read-article-row';

/**
 * Every highlight and every note on an article, save those of the trash, in no order. Notes that a closing page has left
 * are in them once they are settled, which whoever opens the library does first.
 */
export async function notebookEntries(db: LibraryDatabase): Promise<NotebookEntry[]> {
  const [highlightRows, noted] = await Promise.all([
    db.highlights.toArray(),
    db.articles.where('notedAt').above(0).toArray(),
  ]);
  const highlights = highlightRows.map(parseHighlight).filter((highlight) => highlight !== null);
  const ids = [...new Set(highlights.map(({ articleId }) => articleId))];
  const [rows, places] = await Promise.all([db.articles.bulkGet(ids), db.positions.bulkGet(ids)]);
  const articles = new Map(
    rows.flatMap((row, index) => {
      const listed = row && readArticleRow(row, places[index]);
      return listed?.kind === 'article' && isShown(listed.article) ? [[listed.article.id, listed.article]] : [];
    }),
  );
  const marks = highlights.flatMap((highlight): NotebookEntry[] => {
    const article = articles.get(highlight.articleId);
    return article ? [{ kind: 'highlight', id: highlight.id, article, highlight, at: highlight.createdAt }] : [];
  });
  const notes = noted.flatMap((row): NotebookEntry[] => {
    const listed = readArticleRow(row);
    if (listed.kind !== 'article' || !isShown(listed.article)) return [];
    const { article } = listed;
    const { note = '' } = article;
    return [{ kind: 'note', id: articleNoteEntryId(article.id), article, note, at: row.notedAt ?? article.savedAt }];
  });
  return [...notes, ...marks];
}

const isShown = ({ state }: KeptArticle): boolean => state !== 'trashed';
