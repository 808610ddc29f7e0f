/**
 * What the library page shows: its lists, one article, perhaps at one of its highlights, the notebook, a draft, the day's
 * review, or what it all takes. The address says which, so that back and forward work.
 */
export type LibraryRoute =
  | { kind: 'lists' }
  | { kind: 'article'; id: string; highlight?: string; place?: PlaceInText; isAloud?: boolean }
  | { kind: 'notebook' }
  | { kind: 'draft'; id: string }
  | { kind: 'review' }
  | { kind: 'storage' };

/** A place in an article's text: its offset in UTF-16 units, and the words that stand there. */
interface PlaceInText {
  start: number;
  exact: string;
}

export function parseRoute(hash: string): LibraryRoute {
  const [, id, highlight, search = ''] = /^#\/article\/([^/?]+)(?:\/([^/?]+))?(?:\?(.*))?$/s.exec(hash) ?? [];
  if (id) {
    return { kind: 'article', id: decoded(id), ...(highlight && { highlight: decoded(highlight) }), ...asked(search) };
  }
  const [, draft] = /^#\/draft\/([^/]+)$/.exec(hash) ?? [];
  if (draft) return { kind: 'draft', id: decoded(draft) };
  if (hash === NOTEBOOK_HASH) return { kind: 'notebook' };
  if (hash === STORAGE_HASH) return { kind: 'storage' };
  return hash === REVIEW_HASH ? { kind: 'review' } : { kind: 'lists' };
}

export const NOTEBOOK_HASH = '#/notebook';
export const REVIEW_HASH = '#/review';
export const STORAGE_HASH = '#/storage';
/** The same from any page of the extension. */
export const STORAGE_PAGE = `/library.html${STORAGE_HASH}`;

/** The address of an article, or of the lists, in the library page; of one of its highlights, where that is named. */
export function routeHash(articleId?: string, highlight?: string): string {
  const ids = [articleId, highlight].filter((id) => id !== undefined).map(encodeURIComponent);
  return articleId ? `#/article/${ids.join('/')}` : '#/';
}

/** The address of a place in an article. */
export const placeHash = (articleId: string, { start, exact }: PlaceInText): string =>
  `${routeHash(articleId)}?${new URLSearchParams({ at: String(start), words: exact })}`;

/** The address of an article that is to be read aloud. */
export const aloudHash = (articleId: string): string => `${routeHash(articleId)}?aloud`;

function asked(search: string): { place?: PlaceInText; isAloud?: boolean } {
  const params = new URLSearchParams(search);
  const start = Number(params.get('at') ?? Number.NaN);
  const exact = params.get('words') ?? '';
  return {
    ...(Number.isInteger(start) && start >= 0 && exact && { place: { start, exact } }),
    ...(params.has('aloud') && { isAloud: true }),
  };
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
