/** The elements of HTML an article may be made of; those of formulas are in `normalise/math/mathml-markup.ts`. */
export const ALLOWED_TAGS = [
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'section', 'blockquote', 'pre', 'hr', 'br', 'wbr', 'aside'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['figure', 'figcaption', 'img', 'picture', 'source', 'audio', 'video'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp'],
  ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'ruby', 'rb', 'rp', 'rt', 'rtc'],
];

/** The attributes they may carry. `id` is kept only where a link of the article points to it. */
export const ALLOWED_ATTRIBUTES = [
  ...['href', 'src', 'srcset', 'sizes', 'media', 'type', 'poster', 'alt', 'title', 'width', 'height', 'controls'],
  ...['colspan', 'rowspan', 'headers', 'scope', 'span', 'abbr', 'start', 'reversed', 'value', 'datetime', 'cite'],
  ...['lang', 'dir', 'id', 'target', 'rel', 'role', 'aria-label'],
  ...['data-language', 'data-math', 'data-display', 'data-callout', 'data-callout-title', 'data-embed', 'data-gallery'],
];

/**
 * The roles that say what an article's markup is for: formulas, boxes of notes, and footnotes as DPUB-ARIA has them.
 * @see https://www.w3.org/TR/dpub-aria-1.1/
 */
export const ALLOWED_ROLES = ['math', 'img', 'note', 'doc-noteref', 'doc-endnotes', 'doc-backlink'];

/** Those of them that hold addresses, which alone are judged by their scheme. */
export const ADDRESS_ATTRIBUTES = ['href', 'src', 'srcset', 'poster', 'cite'];

/** Before every `id` of an article, so that none can stand for one of the reader's own. */
export const ID_PREFIX = 'article-';
