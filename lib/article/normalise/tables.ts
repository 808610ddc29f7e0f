import { unwrap } from './flatten-containers';

const CELLS = 'td, th';

/** Takes tables apart that only lay the page out: no headings, one column or row, or whole articles in a cell. */
export function unwrapLayoutTables(root: Element, doc: Document): void {
  for (const table of [...root.querySelectorAll('table')].reverse()) {
    if (isData(table)) continue;
    for (const cell of [...table.querySelectorAll(CELLS)]) {
      if (cell.closest('table') !== table) continue;
      const inline = !cell.querySelector('p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, blockquote, figure, pre');
      if (inline && cell.textContent?.trim()) {
        const paragraph = doc.createElement('p');
        paragraph.append(...cell.childNodes);
        cell.append(paragraph);
      }
      unwrap(cell);
    }
    for (const part of [...table.querySelectorAll('tr, thead, tbody, tfoot, colgroup, caption')]) {
      if (part.closest('table') === table) unwrap(part);
    }
    unwrap(table);
  }
}

function isData(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const columns = Math.max(0, ...rows.map((row) => row.querySelectorAll(':scope > td, :scope > th').length));
  if (rows.length < 2 || columns < 2 || table.getAttribute('role') === 'presentation') return false;
  if (table.querySelector('th, caption, thead')) return true;
  if (table.querySelector('table')) return false;
  const longest = Math.max(0, ...[...table.querySelectorAll(CELLS)].map((cell) => cell.textContent?.length ?? 0));
  return longest < 800;
}
