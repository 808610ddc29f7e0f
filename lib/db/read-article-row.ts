import { ARTICLE_TYPES } from '../article/article';
import { ARTICLE_STATES, type KeptArticle, LINK_STATES, type ListedArticle } from '../article/kept-article';

/**
 * Reads a row of `articles` without trusting it: an old version, an import or a crash may have written it. What a list
 * can't do without must be there; the rest falls back.
 * @param place the row of `positions` that belongs to it
 */
export function readArticleRow(row: unknown, place?: unknown): ListedArticle {
  const { titleKey, datedAt, facets, hasVideo, note, notedAt, pictures, articleType, ...fields } = fieldsOf(row);
  const { start, exact, progress, readAt } = fieldsOf(place);
  const { id, url, title, state, savedAt, favourite } = fields;
  const isSound =
    isText(id) &&
    isText(url) &&
    isText(title) &&
    isFiniteNumber(savedAt) &&
    ARTICLE_STATES.some((known) => known === state);
  if (!isSound) {
    return { kind: 'damaged', id: String(id ?? ''), ...(isText(url) && { url }), ...(isText(title) && { title }) };
  }
  const type = ARTICLE_TYPES.find((known) => known === articleType);
  // The fields checked above are what KeptArticle can't do without, those below all the others it requires.
  const article = {
    ...fields,
    favourite: favourite === 1,
    ...(type && { articleType: type }),
    authors: texts(fields.authors),
    keywords: texts(fields.keywords),
    tags: texts(fields.tags),
    dir: fields.dir === 'rtl' ? 'rtl' : 'ltr',
    movedAt: number(fields.movedAt, savedAt),
    excerpt: isText(fields.excerpt) ? fields.excerpt : '',
    minutes: number(fields.minutes, 0),
    progress: Math.min(1, Math.max(0, number(progress, 0))),
    ...(isFiniteNumber(readAt) && { readAt }),
    ...(isFiniteNumber(start) && isText(exact) && { position: { start, exact } }),
    highlightCount: number(fields.highlightCount, 0),
    noteCount: number(fields.noteCount, 0),
    ...(isText(note) && note && { note }),
    ...(fields.link !== undefined && { link: LINK_STATES.find((known) => known === fields.link) ?? 'lost' }),
  } as KeptArticle;
  return { kind: 'article', article };
}

const fieldsOf = (row: unknown): Record<string, unknown> => (typeof row === 'object' && row !== null ? { ...row } : {});
const isText = (value: unknown): value is string => typeof value === 'string';
const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);
const number = (value: unknown, fallback: number): number => (isFiniteNumber(value) ? value : fallback);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
