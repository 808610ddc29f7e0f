import { CLASS_KIND_NAMES } from '../blocks/class-kinds';
import { type Block, type Place, TAG_BITS } from '../blocks/collect-blocks';
import { log, type Row, share } from './row';
import type { Survey } from './survey';

const TAG_LIST = [...new Set(TAG_BITS.values())];
const LEVELS = 4;
const FAR = 12;

/** What its element is, and what it stands in. */
export function addMarkup(row: Row, { place }: Block): void {
  const tag = place.element.localName;
  row.push(
    Number(tag === 'p'),
    /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0,
    Number(tag === 'li'),
    Number(tag === 'td' || tag === 'th'),
    Number(tag === 'dt' || tag === 'dd'),
    Number(tag === 'div'),
  );
  for (const bit of TAG_LIST) row.add(Number((place.tags & bit) !== 0));
  addKindDistances(row, place);
  row.add(Number(place.hidden));
}

/** For each kind of name, how many elements up the nearest one with such a name is. */
function addKindDistances(row: Row, place: Place): void {
  const first = row.length;
  for (let kind = 0; kind < CLASS_KIND_NAMES.length; kind += 1) row.add(FAR);
  let missing = place.own | place.around;
  for (let at: Place | undefined = place, up = 0; at && missing && up < FAR; at = at.parent, up += 1) {
    let here = at.own & missing;
    missing &= ~here;
    for (let kind = 0; here; kind += 1, here >>>= 1) if (here & 1) row.values[first + kind] = up;
  }
}

/** How the elements around it divide into links and prose, and how far it is from where the kept prose stands. */
export function addPlace(row: Row, { place }: Block, { mainAncestors, main }: Survey): void {
  let at = place.parent;
  for (let level = 0; level < LEVELS; level += 1) {
    if (at)
      row.push(
        share(at.linked, at.characters),
        log(at.characters),
        log(at.blocks),
        share(at.keptCharacters, at.characters),
      );
    else row.push(-1, -1, -1, -1);
    at = at?.parent;
  }
  let up = 0;
  for (at = place; at && !mainAncestors.has(at); at = at.parent) up += 1;
  row.push(main ? up : -1, at ? (mainAncestors.get(at) ?? FAR) : FAR);
}
