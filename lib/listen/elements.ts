/** What marks a footnote, leads back from one, or tells how an ideograph is read: seen beside the text, not heard in it. */
export function isDropped(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'doc-noteref' || role === 'doc-backlink') return true;
  if (element.localName === 'rt' || element.localName === 'rtc') return true;
  if (element.localName !== 'sup') return false;
  const text = element.textContent?.trim() ?? '';
  // A power or an ordinal has neither a link in it nor brackets around it.
  const hasLink = element.querySelector('a') !== null || element.closest('a') !== null;
  return hasLink ? /^\W?\s?[\p{L}\d]{0,4}\s?\W?$/u.test(text) : /^\[[^\]]{1,12}\]$/.test(text);
}

/** Whether a formula can be said as it stands: a single sign or number, such as the x of “for every x”. */
export function asWrittenText(formula: Element): boolean {
  return /^(?:\p{L}|\d[\d.,\s]*)$/u.test(formula.textContent?.trim() ?? '');
}

/** How large a table is; null for one that only lays out what stands in it, a column or a row. */
export function tableSize(table: Element): { rows: number; columns: number } | null {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const columns = Math.max(0, ...rows.map((row) => row.children.length));
  return rows.length > 1 && columns > 1 ? { rows: rows.length, columns } : null;
}
