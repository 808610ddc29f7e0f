import { isDataTable } from '../assemble/data-table';
import { type Block, type Place, TAG_BITS } from '../blocks/collect-blocks';
import { lengthOf } from './is-readable';

const FEWEST_COLUMNS = 3;

/** A table of data in the article is there as a whole: half of one says something else. */
export function keepTablesWhole(blocks: readonly Block[], parts: Set<Block>): void {
  for (const [table, cells] of tablesOf(blocks)) {
    if (!isDataTable(table)) continue;
    const first = blocks.indexOf(cells[0] as Block); // a table is here for the cells it has
    const before = blocks.slice(0, first).findLast(isNoCaption);
    const after = blocks.slice(first + cells.length).find(isNoCaption);
    const isAmid = [before, after].every((block) => block && parts.has(block));
    const kept = lengthOf(cells.filter((cell) => parts.has(cell)));
    const linked = cells.reduce((sum, cell) => sum + cell.linked, 0);
    // Numbers alone say little; below the article's text, a table whose head reads like the article's is its own.
    const follows = [before, ...cells.slice(0, 2)].every((block) => block?.kept && parts.has(block));
    const length = lengthOf(cells);
    const isPart = linked < length / 2 && (isAmid || follows || kept > length / 2);
    if (isPart || isOfNamedColumns(table, cells, before, parts)) for (const cell of cells) parts.add(cell);
  }
}

/** Captions go with their pictures and say nothing of what stands beside them. */
const isNoCaption = ({ caption }: Block) => !caption;

const TABLE = TAG_BITS.get('table') ?? 0;

/** The blocks of each outermost table. */
function tablesOf(blocks: readonly Block[]): Map<Element, Block[]> {
  const tables = new Map<Element, Block[]>();
  for (const block of blocks) {
    if (!(block.place.tags & TABLE)) continue;
    let table: Element | undefined;
    for (let at: Place | undefined = block.place; at; at = at.parent) {
      if (at.element.localName === 'table') table = at.element;
    }
    if (!table) continue;
    const cells = tables.get(table);
    if (cells) cells.push(block);
    else tables.set(table, [block]);
  }
  return tables;
}

/**
 * Names of columns and things that differ make a table of data of what is mostly links, too: models with an address
 * each. Right below the article's text, which is longer, and only where Readability kept all of it.
 */
function isOfNamedColumns(
  table: Element,
  cells: readonly Block[],
  before: Block | undefined,
  parts: Set<Block>,
): boolean {
  if (!before || !parts.has(before) || !cells.every(({ kept, place }) => kept && !place.hidden)) return false;
  if (lengthOf(cells) > lengthOf([...parts].filter((part) => !cells.includes(part)))) return false;
  const [head] = table.querySelectorAll('tr');
  const names = [...(head?.children ?? [])];
  if (names.length < FEWEST_COLUMNS || !names.every(({ localName }) => localName === 'th')) return false;
  return cells.filter(({ links }) => links === 0).length >= cells.length / 2;
}
