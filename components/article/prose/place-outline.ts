import type { OutlineEntry } from '../../../lib/article/outline';
import type { PlacedBlock } from '../../../lib/article/outline/blocks';
import type { TextMap } from '../../../lib/notes/text-map';

/** An outline, and where its entries are in the text on screen. */
export interface PlacedOutline {
  entries: readonly OutlineEntry[];
  /** The element each entry begins with. */
  places: readonly HTMLElement[];
  /** Where each begins in the map's text, in UTF-16 code units. */
  starts: readonly number[];
}

export const NO_OUTLINE: PlacedOutline = { entries: [], places: [], starts: [] };

/** The id of the place an entry jumps to, where the text has not given it one of its own. */
const placeId = (entry: number): string => `part-${entry}`;

/** Finds the places of an outline in the text and lets every one of them be jumped to. */
export function placeOutline(
  entries: readonly OutlineEntry[],
  blocks: readonly PlacedBlock[],
  map: TextMap,
): PlacedOutline {
  const found = entries.flatMap((entry) => {
    const element = elementOf(blocks, entry.block);
    return element ? [{ entry, element }] : [];
  });
  return {
    entries: found.map(({ entry }) => entry),
    places: found.map(({ element }, index) => {
      if (!element.id) element.id = placeId(index);
      element.tabIndex = -1;
      return element;
    }),
    starts: found.map(({ element }) => startOf(element, map)),
  };
}

/** A bare picture may be replaced when it can't be had: the words after it are the surer place. */
function elementOf(blocks: readonly PlacedBlock[], block: number): HTMLElement | undefined {
  const isSure = ({ element }: PlacedBlock) => !/^(?:img|picture|video|audio|hr)$/.test(element.localName);
  const sure = blocks.slice(block, block + 3).find(isSure) ?? blocks[block];
  // What the sanitiser let through of an article is HTML.
  return sure?.element as HTMLElement | undefined;
}

function startOf(element: HTMLElement, map: TextMap): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return map.offsetsOf(range)?.start ?? 0;
}
