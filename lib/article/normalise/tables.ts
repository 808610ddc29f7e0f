import { listOf } from '../blocks/elements';
/** Gives a table whose first row is all headings a head, so that it can stay in sight while the rows scroll. */
export function settleTables(root: Element, doc: Document): void {
  for (const table of listOf(root.querySelectorAll('table'))) {
    if (table.querySelector('thead')) continue;
    const first = table.querySelector('tr');
    if (!first || first.closest('table') !== table || !table.querySelector('td')) continue;
    const cells = [...first.children];
    if (cells.length < 2 || !cells.every((cell) => cell.localName === 'th')) continue;
    // A heading for several rows belongs to them and not above them.
    if (cells.some((cell) => Number(cell.getAttribute('rowspan') ?? 1) > 1)) continue;
    const head = doc.createElement('thead');
    const body = first.parentElement;
    head.append(first);
    if (body?.localName === 'tbody') body.before(head);
    else body?.prepend(head);
    if (body?.localName === 'table') {
      const caption = body.querySelector(':scope > caption');
      if (caption) body.prepend(caption);
    }
  }
}
