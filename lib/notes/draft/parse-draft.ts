import { ARTICLE_TYPES } from '../../article/article';
import type { CitedArticle, Draft, DraftPassage } from './draft';

/** Reads a draft from a database row or an import; null for what is none. Passages that don't read as such are left out. */
export function parseDraft(value: unknown): Draft | null {
  const { id, title, opening, passages, createdAt, updatedAt } = fieldsOf(value);
  if (!isFilled(id) || !isText(title) || !isText(opening) || !Array.isArray(passages)) return null;
  if (!isTime(createdAt) || !isTime(updatedAt)) return null;
  const sound = passages.map(parsePassage).filter((passage) => passage !== null);
  return { id, title, opening, passages: sound, createdAt, updatedAt };
}

function parsePassage(value: unknown): DraftPassage | null {
  const { id, highlightId, quote, picture, source, text } = fieldsOf(value);
  const { exact, prefix, suffix } = fieldsOf(quote);
  const cited = parseSource(source);
  if (!isFilled(id) || !isFilled(highlightId) || !isText(text) || !cited) return null;
  if (!isFilled(exact) || !isText(prefix) || !isText(suffix)) return null;
  const ofPicture = isFilled(picture) && { picture };
  return { id, highlightId, quote: { exact, prefix, suffix }, ...ofPicture, source: cited, text };
}

function parseSource(value: unknown): CitedArticle | null {
  const { articleId, url, title, authors, siteName, articleType, published, lang, savedAt } = fieldsOf(value);
  const type = ARTICLE_TYPES.find((known) => known === articleType);
  if (!isFilled(articleId) || !isText(url) || !isText(title) || !isTime(savedAt)) return null;
  return {
    articleId,
    url,
    title,
    authors: Array.isArray(authors) ? authors.filter(isText) : [],
    ...(isFilled(siteName) && { siteName }),
    ...(type && { articleType: type }),
    ...(isFilled(published) && { published }),
    ...(isFilled(lang) && { lang }),
    savedAt,
  };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const isText = (value: unknown): value is string => typeof value === 'string';
const isFilled = (value: unknown): value is string => isText(value) && value !== '';
/** Milliseconds a `Date` can hold. */
const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15;
