import { BLOCKS, emphasise, isBlank, rename, shownBefore, unwrap } from './inline-elements';

/** No table anybody reads is wider; a hostile one may say it is. */
const MOST_COLUMNS = 100;

/** Makes tables what GFM can show: a grid of cells with one line each, the caption before it. */
export function simplifyTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    if (isLayout(table)) dissolve(table);
    else simplify(table);
  }
}

/** A table that holds tables, or nothing but one cell, only puts things in their place. */
function isLayout(table: Element): boolean {
  return table.querySelector('table') !== null || table.querySelectorAll('td, th').length < 2;
}

function dissolve(table: Element): void {
  for (const part of [...table.querySelectorAll('caption, thead, tbody, tfoot, tr, th, td')]) {
    if (part.closest('table') === table) rename(part, 'div');
  }
  rename(table, 'div');
}

function simplify(table: Element): void {
  const document = table.ownerDocument;
  for (const caption of table.querySelectorAll('caption')) {
    const line = rename(caption, 'p');
    emphasise(line);
    table.before(line);
  }
  const rows = [...table.querySelectorAll('tr')];
  // Asked before the cells are moved.
  const hasHead = Boolean(rows[0]?.closest('thead') ?? !rows[0]?.querySelector('td'));
  const grid = spread(rows);
  const columns = Math.max(...grid.map((row) => row.length));
  const plain = document.createElement('table');
  for (const row of grid) {
    const line = document.createElement('tr');
    for (let column = 0; column < columns; column++) {
      const cell = row[column] ?? document.createElement('td');
      flatten(cell);
      line.append(cell);
    }
    plain.append(line);
  }
  if (!hasHead) plain.prepend(emptyRow(document, columns));
  table.replaceWith(plain);
}

function emptyRow(document: Document, columns: number): Element {
  const row = document.createElement('tr');
  for (let column = 0; column < columns; column++) row.append(document.createElement('th'));
  return row;
}

/** Rows of cells, with gaps where a cell spans. */
function spread(rows: readonly Element[]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of [...row.children].filter((child) => child.matches('td, th'))) {
      while (taken[y]?.has(x)) x++;
      if (x >= MOST_COLUMNS) break;
      const width = Math.min(span(cell, 'colspan'), MOST_COLUMNS - x);
      const height = Math.min(span(cell, 'rowspan'), rows.length - y);
      for (let below = y; below < y + height; below++) {
        for (let beside = x; beside < x + width; beside++) {
          taken[below]?.add(beside);
          const line = grid[below];
          if (line) line[beside] = below === y && beside === x ? cell : undefined;
        }
      }
      x += width;
    }
  });
  return grid;
}

function span(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const number = Number.parseInt(cell.getAttribute(attribute) ?? '', 10);
  return number > 0 ? number : 1;
}

/** Makes a cell one paragraph, its blocks parted by line breaks, the items of its lists by bullets. */
function flatten(cell: Element): void {
  const document = cell.ownerDocument;
  for (const item of cell.querySelectorAll('li')) item.prepend('• ');
  for (const code of cell.querySelectorAll('pre')) {
    const lines = (code.textContent ?? '').split('\n').filter((line) => line.trim() !== '');
    const parts = lines.flatMap((line) => {
      const part = document.createElement('code');
      part.textContent = line;
      return [part, document.createElement('br')];
    });
    code.replaceChildren(...parts);
  }
  for (const block of cell.querySelectorAll(BLOCKS)) {
    block.before(document.createElement('br'));
    block.after(document.createElement('br'));
    unwrap(block);
  }
  for (const line of cell.querySelectorAll('br')) {
    const previous = shownBefore(line);
    if (!previous || previous.nodeName === 'BR') line.remove();
  }
  while (cell.lastChild && (isBlank(cell.lastChild) || cell.lastChild.nodeName === 'BR')) cell.lastChild.remove();
}
