/** No tag says more, in UTF-16 units. */
const LONGEST = 80;

/**
 * A tag as it is kept: parts between `/` without white space around them or empty ones among them. Commas part tags from one
 * another where they are typed, so none holds one. Empty where nothing is left.
 */
export function tagName(typed: string): string {
  const parts = typed
    .normalize('NFC')
    .replace(/[\p{Cc},，、،]+/gu, ' ')
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' ').replace(/^#+/, ''));
  return parts.filter(Boolean).join('/').slice(0, LONGEST).replace(/\/$/, '').trim();
}

/** The tag itself and those it is nested in: `a/b/c` is also `a/b` and `a`. */
export function withAncestors(tag: string): string[] {
  const parts = tag.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Whether a tag is `root` or nested in it. */
export const isWithin = (tag: string, root: string): boolean => tag === root || tag.startsWith(`${root}/`);
