/**
 * Where the pictures of an article come from: the page's own addresses, or the library's copies. `urlOf` is asked with
 * the address as it stands in the article's HTML and answers null for a picture the library has not got.
 */
export type PictureSource = { kind: 'live' } | { kind: 'kept'; urlOf(src: string): string | null };

/** The address to show a picture from, null when it must not or cannot be shown. */
export function addressFrom(source: PictureSource, src: string): string | null {
  if (source.kind === 'live') return src;
  // Pictures written into the text itself need no copy and no request.
  return src.startsWith('data:image/') ? src : source.urlOf(src);
}
