/**
 * What the library page shows: its lists, one article, perhaps at one of its highlights, the notebook, a draft, or the
 * day's review. The address says which, so that back and forward work.
 */
export type LibraryRoute =
  | { kind: 'lists' }
  | { kind: 'article'; id: string; highlight?: string }
  | { kind: 'notebook' }
  | { kind: 'draft'; id: string }
  | { kind: 'review' };

export function parseRoute(hash: string): LibraryRoute {
  const [, id, highlight] = /^#\/article\/([^/]+)(?:\/([^/]+))?$/.exec(hash) ?? [];
  if (id) return { kind: 'article', id: decoded(id), ...(highlight && { highlight: decoded(highlight) }) };
  const [, draft] = /^#\/draft\/([^/]+)$/.exec(hash) ?? [];
  if (draft) return { kind: 'draft', id: decoded(draft) };
  if (hash === NOTEBOOK_HASH) return { kind: 'notebook' };
  return hash === REVIEW_HASH ? { kind: 'review' } : { kind: 'lists' };
}

export const NOTEBOOK_HASH = '#/notebook';
export const REVIEW_HASH = '#/review';

/** The address of an article, or of the lists, in the library page; of one of its highlights, where that is named. */
export function routeHash(articleId?: string, highlight?: string): string {
  const ids = [articleId, highlight].filter((id) => id !== undefined).map(encodeURIComponent);
  return articleId ? `#/article/${ids.join('/')}` : '#/';
}

export const draftHash = (id: string): string => `#/draft/${encodeURIComponent(id)}`;

/** An address is anybody's to write: a broken escape names no article, it breaks nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
