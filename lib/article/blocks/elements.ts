/** Elements that begin a new block of text. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav noscript ol optgroup option p pre ' +
    'search section select summary table tbody td tfoot th thead tr ul iframe video audio object embed canvas textarea'
  ).split(' '),
);

/** Elements whose text is never read. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  'script style template link meta title head base svg noscript iframe object embed canvas video audio select option textarea datalist input map area param source track rp'.split(
    ' ',
  ),
);

/** Text with its white space as a browser would show it. */
export const squeeze = (text: string): string => text.replace(NOT_SINGLE, ' ').trim();
/** All white space but the single spaces nearly all of it is: a match costs more than a character. */
const NOT_SINGLE = /\s{2,}|[^\S ]/g;

export const isElement = (node: Node): node is Element => node.nodeType === 1;
