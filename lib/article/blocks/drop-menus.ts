import type { Block, Place } from './collect-blocks';

/** So many lines at least, nearly all of them links, are a menu; fewer may be a list of the article's own. */
const FEWEST_LINES = 8;
const LINKED = 0.8;

/** Takes menus and link lists out of the page, and returns the other blocks: there is less to walk for every later step. */
export function dropMenus(blocks: readonly Block[]): Block[] {
  const menus = new Map<Place, boolean>();
  const isMenu = (place: Place): boolean => {
    const known = menus.get(place);
    if (known !== undefined) return known;
    const menu = (place.parent !== undefined && isMenu(place.parent)) || isLinks(place);
    menus.set(place, menu);
    return menu;
  };
  const others = blocks.filter((block) => !isMenu(block.place));
  // A page of nothing but links is left as it is.
  if (!others.length) return [...blocks];
  for (const [place, menu] of menus) if (menu && !(place.parent && menus.get(place.parent))) place.element.remove();
  return others;
}

function isLinks({ parent, prose, blocks, linked, characters }: Place): boolean {
  return parent !== undefined && prose === 0 && blocks >= FEWEST_LINES && linked > characters * LINKED;
}
