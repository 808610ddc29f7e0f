import { listOf } from '../blocks/elements';

/** A cell with more text than this holds a part of the page, not a datum. */
const LONGEST_CELL = 800;

/** Whether a table holds data. One that has a single row or column, or articles in its cells, only lays the page out. */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  const rows = listOf(table.querySelectorAll('tr')).filter((row) => row.closest('table') === table);
  const columns = Math.max(0, ...rows.map((row) => row.childElementCount));
  if (rows.length < 2 || columns < 2) return false;
  const isOwn = (element: Element) => element.closest('table') === table;
  if ([...table.querySelectorAll('th, caption, thead')].some(isOwn)) return true;
  if (table.querySelector('table')) return false;
  return !listOf(table.querySelectorAll('td')).some((cell) => (cell.textContent?.length ?? 0) > LONGEST_CELL);
}
