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

/** Every element below one with one of some names, in the page's order. Names are looked up, a list of selectors is tried on every element. */
export function elementsNamed(root: Element | Document, names: readonly string[]): Element[] {
  const lists = names
    .map((name) => listOf<Element>(root.getElementsByTagName(name)))
    .filter(({ length }) => length > 0);
  return inPageOrder(lists);
}

/** Lists of elements as one, in the page's order, each element once. */
export function inPageOrder(lists: readonly (readonly Element[])[]): Element[] {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length < 2) return [...(filled[0] ?? [])];
  return [...new Set(filled.flat())].sort((a, b) => (a.compareDocumentPosition(b) & 4 /* FOLLOWING */ ? -1 : 1));
}

/**
 * What a collection of the DOM holds now, as a list. To go through the collection itself with `of`, or to spread it,
 * takes four times as long as to ask it for one after another.
 */
export function listOf<Item>(nodes: ArrayLike<Item>): Item[] {
  const list: Item[] = [];
  const { length } = nodes;
  for (let index = 0; index < length; index += 1) list.push(nodes[index] as Item); // there are so many
  return list;
}
