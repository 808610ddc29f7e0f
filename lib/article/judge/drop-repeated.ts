import { type Block, TAG_BITS } from '../blocks/collect-blocks';
import { spelledLength } from '../blocks/worth';
import { lengthOf } from './is-readable';
import { secondPrint } from './second-print';

/** Shorter text may well be said twice. */
const SHORTEST = 80;
/** What is said so often, and is no more of the article than this, is the page's word or a question of an interview. */
const OFTEN = 3;
const SHARE = 0.25;
const LONGEST = 400;
/** What is likelier than this is the article's, however often it says it. */
const SURE = 0.85;
/** A label beside it, in the same element, is left out with it, when it is said as often. */
const LABEL = 50;
const TABLE = TAG_BITS.get('table') ?? 0;

/**
 * A page that holds its article twice, for the screen and for printing, is read once; and what it says in place of each
 * film or post it doesn't load is not read at all. A paragraph the author wrote twice stays.
 */
export function dropRepeated(
  blocks: readonly Block[],
  parts: Set<Block>,
  { likely }: { likely: readonly number[] },
): void {
  const sure = new Set(blocks.filter((_, index) => (likely[index] ?? 0) > SURE));
  const isDoubtful = (block: Block) => block.text.length <= LONGEST && !sure.has(block);
  const said = new Map<string, Block[]>();
  for (const block of blocks) if (parts.has(block)) said.set(block.text, [...(said.get(block.text) ?? []), block]);
  const often = [...said.values()].filter(
    (copies) => copies.length >= OFTEN && isRepeated(copies) && copies.every(isDoubtful),
  );
  const isFurniture =
    lengthOf(often.flatMap(([first]) => first ?? [])) < (lengthOf(parts) - lengthOf(often.flat())) * SHARE;
  const out = new Set(isFurniture ? often.flat() : []);
  const order = blocks.filter((block) => parts.has(block));
  for (const block of secondPrint(order, isLong)) out.add(block);
  if (!out.size) return;
  const labels = order.filter((block, index) => {
    if (block.text.length > LABEL || (said.get(block.text)?.length ?? 0) < OFTEN || !isFurniture) return false;
    return [order[index - 1], order[index + 1]].some(
      (near) => near?.place.parent === block.place.parent && often.some((copies) => near && copies.includes(near)),
    );
  });
  for (const block of [...out, ...labels]) parts.delete(block);
}

function isRepeated([first, ...others]: readonly Block[]): boolean {
  if (!first || !isLong(first)) return false;
  return others.every(({ place }) => place.parent !== first.place.parent);
}

const isLong = ({ place, text }: Block) => !(place.tags & TABLE) && spelledLength(text) >= SHORTEST;
