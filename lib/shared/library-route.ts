/** What the library page shows: its lists, or one article. The address says which, so that back and forward work. */
export type LibraryRoute = { kind: 'lists' } | { kind: 'article'; id: string };

export function parseRoute(hash: string): LibraryRoute {
  const [, id] = /^#\/article\/([^/]+)$/.exec(hash) ?? [];
  return id ? { kind: 'article', id: safelyDecoded(id) } : { kind: 'lists' };
}

/** The address of an article, or of the lists, in the library page. */
export function routeHash(articleId?: string): string {
  return articleId ? `#/article/${encodeURIComponent(articleId)}` : '#/';
}

/** An address is anybody's to write: a broken escape names no article, it breaks nothing. */
function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
