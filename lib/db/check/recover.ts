import { pageKey } from '../../article/page-key';
import { readingMinutes } from '../../article/reading-time';
import type { Highlight } from '../../notes/highlight';
import { isColour, parseHighlight, parseSelectors } from '../../notes/parse-highlight';
import { textOfHtml } from '../../search/text-of-html';
import { whereIs } from '../moved-articles';
import type { ArticleRow, UnsettledArticleNoteRow } from '../rows';
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

/**
 * The same for marks and notes whose article is gone with its text: their words are the reader's, also where the rest of
 * their row can't be read. One that holds no word goes.
 */
export const recoverHighlights: CheckStep = async (db, after, { most }) => {
  const rows: Partial<Record<keyof Highlight, unknown>>[] = await db.highlights
    .where('id')
    .above(after)
    .limit(most)
    .toArray();
  const sound = rows.map((row) => parseHighlight(row) ?? readableHighlight(row));
  const mended = sound.filter((highlight, index) => highlight && !parseHighlight(rows[index]));
  await db.highlights.bulkPut(mended.filter((highlight) => highlight !== null));
  const wordless = rows.filter((_, index) => sound[index] === null).map(({ id }) => String(id));
  await db.highlights.bulkDelete(wordless);
  const highlights = sound.filter((highlight) => highlight !== null);
  const lost = await withoutArticle(db, [...new Set(highlights.map(({ articleId }) => articleId))]);
  for (const id of lost) {
    const words = highlights.find(({ articleId }) => articleId === id)?.selectors.quote.exact ?? '';
    await db.articles.add({ ...rowFor(id, words, 0), link: 'lost' });
  }
  return {
    next: nextOf(
      rows.map(({ id }) => String(id)),
      most,
    ),
    mended: { recovered: lost.length, damaged: mended.length, orphans: wordless.length },
  };
};

/**
 * Notes that a page has left and nobody has put away: they go where their article has gone, or it gets a record again to
 * hold them. There are never many.
 */
export const recoverNotes: CheckStep = async (db) => {
  const [onHighlights, onArticles] = await Promise.all([
    db.unsettledHighlightNotes.toArray(),
    db.unsettledArticleNotes.toArray(),
  ]);
  const notes: (UnsettledArticleNoteRow & { highlightId?: string })[] = [...onHighlights, ...onArticles];
  let recovered = 0;
  for (const { highlightId, ...written } of notes) {
    const { articleId } = written;
    const isNamed = typeof articleId === 'string' && articleId !== '';
    const id = isNamed ? await whereIs(db, articleId) : undefined;
    if (id !== undefined && id === articleId) continue;
    const to = id ?? (isNamed ? articleId : crypto.randomUUID());
    if (highlightId !== undefined) await db.unsettledHighlightNotes.delete(written.id);
    const note = typeof written.note === 'string' ? written.note : '';
    if (id === undefined && note.trim() === '') {
      await db.unsettledArticleNotes.delete(written.id);
      continue;
    }
    if (id === undefined) {
      await db.articles.add({ ...rowFor(to, note, 0), link: 'lost' });
      recovered += 1;
    }
    // A mark that is there takes its own; of one that is gone it is a note on the whole.
    if (highlightId !== undefined && (await db.highlights.get(highlightId))) {
      await db.unsettledHighlightNotes.put({ ...written, highlightId, articleId: to });
    } else {
      const { writtenAt } = written;
      await db.unsettledArticleNotes.put({ id: written.id, articleId: to, note, base: '', writtenAt });
    }
  }
  return { next: null, mended: { recovered } };
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A highlight as far as it can be read: its words, and those around them, by which it is found. Null where it has none. */
function readableHighlight(row: Partial<Record<keyof Highlight, unknown>>): Highlight | null {
  const { id, articleId, colour, selectors, note, tags, createdAt, updatedAt } = row;
  const quote = Object(Object(selectors).quote);
  const exact = text(quote.exact);
  const words = text(note);
  if ((exact + words).trim() === '') return null;
  const time = [createdAt, updatedAt].find((at) => Number.isFinite(at)) ?? Date.now();
  return {
    id: String(id),
    articleId: typeof articleId === 'string' && articleId !== '' ? articleId : crypto.randomUUID(),
    colour: isColour(colour) ? colour : 'yellow',
    selectors: parseSelectors(selectors) ?? {
      quote: { type: 'TextQuoteSelector', exact: exact || '…', prefix: text(quote.prefix), suffix: text(quote.suffix) },
      position: { type: 'TextPositionSelector', start: 0, end: Math.max(1, exact.length) },
    },
    note: words,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    ...{ createdAt: Number(time), updatedAt: Number(time) },
  };
}

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
