import { pageKey } from '../../article/page-key';
import { readingMinutes } from '../../article/reading-time';
import { parseHighlight } from '../../notes/parse-highlight';
import { textOfHtml } from '../../search/text-of-html';
import type { ArticleRow } from '../rows';
import { type CheckStep, nextOf, withoutArticle } from './check-step';

const TITLE = 80;
const EXCERPT = 280;

/**
 * Texts whose record is gone get a new one: somebody kept them, and a deletion would have taken them along. Where they
 * came from is not known any more.
 */
export const recoverTexts: CheckStep = async (db, after, { most }) => {
  const ids = await db.contents.where('articleId').above(after).limit(most).primaryKeys();
  const lost = await withoutArticle(db, ids);
  let [recovered, orphans] = [0, 0];
  for (const id of lost) {
    const row: { html?: unknown } | undefined = await db.contents.get(id);
    if (typeof row?.html === 'string') {
      const text = textOfHtml(row.html);
      await db.articles.add(rowFor(id, text, readingMinutes(text)));
      recovered += 1;
    } else {
      await db.contents.delete(id);
      orphans += 1;
    }
  }
  return { next: nextOf(ids, most), mended: { recovered, orphans } };
};

/** The same for marks and notes whose article is gone with its text: their words are the reader's. */
export const recoverHighlights: CheckStep = async (db, after, { most }) => {
  const rows = await db.highlights.where('id').above(after).limit(most).toArray();
  const highlights = rows.flatMap((row) => parseHighlight(row) ?? []);
  const lost = await withoutArticle(db, [...new Set(highlights.map(({ articleId }) => articleId))]);
  for (const id of lost) {
    const words = highlights.find(({ articleId }) => articleId === id)?.selectors.quote.exact ?? '';
    await db.articles.add({ ...rowFor(id, words, 0), link: 'lost' });
  }
  return {
    next: nextOf(
      rows.map(({ id }) => id),
      most,
    ),
    mended: { recovered: lost.length },
  };
};

/** Of an article that has none any more: one that comes back from a backup, which `about:blank` does not. */
export const recoveredUrl = (id: string): string => `file:///recovered/${id}`;

function rowFor(id: string, text: string, minutes: number, now = Date.now()): ArticleRow {
  const [line = ''] = text.split('\n');
  const url = recoveredUrl(id);
  return {
    ...{ id, url, title: shortened(line, TITLE), keys: [pageKey(url)] },
    ...{ authors: [], keywords: [], tags: [], dir: 'ltr', state: 'inbox', favourite: 0 },
    ...{ savedAt: now, movedAt: now, excerpt: shortened(text, EXCERPT), minutes },
    ...{ highlightCount: 0, noteCount: 0 },
  };
}

function shortened(text: string, most: number): string {
  const plain = text.replaceAll('\n', ' ').trim();
  if (plain.length <= most) return plain || '…';
  return `${plain.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
