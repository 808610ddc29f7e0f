import { PUBLISHED, UPDATED } from './date-words';
import { textOf } from './text';

/** A label that says date and nothing else. */
const DATE = /^(?:date|datum|data|fecha|fecha de|дата|tarih|ημερομηνία|dato|päivämäärä|dátum|日付)\W*$/iu;
/** What things, people and works are said to be: an infobox says so of what the text is about. */
const SUBJECT = /release|first|creat|written|founded|born|launch|erstellt|verfasst|dodan|skapad/i;
const INFOBOX = '.infobox, .info-box, .factbox, .biography';
/** Where a source is named, with the day it came out or was looked up. */
const SOURCES = '.references, .reflist, .citation, .reference-text';
const BLOCKS = 'p, li, dd, td, blockquote, figcaption';
/** A line with more text besides a date tells something. */
const LONGEST_LINE = 200;

/** Whether a date is in the facts about what the text is about, as in an encyclopedia's infobox, or about its sources. */
export function isSubjectsDate(element: Element): boolean {
  const cell = element.closest('td, dd');
  const label = cell && labelOf(cell);
  if (label) return SUBJECT.test(label) || !(DATE.test(label.trim()) || PUBLISHED.test(label) || UPDATED.test(label));
  return element.closest(`${INFOBOX}, ${SOURCES}`) !== null;
}

/** Whether a date stands amid prose, which tells of it. */
export function isDateInProse(element: Element): boolean {
  const block = element.closest(BLOCKS);
  return block !== null && textOf(block, LONGEST_LINE * 2).length > LONGEST_LINE;
}

/** What heads a cell's row, or says what the entry of a list of terms is. */
function labelOf(cell: Element): string | undefined {
  if (cell.localName === 'td') {
    const head = cell.parentElement?.firstElementChild;
    return head?.localName === 'th' ? textOf(head, 100) : undefined;
  }
  let before = cell.previousElementSibling;
  while (before?.localName === 'dd') before = before.previousElementSibling;
  return before?.localName === 'dt' ? textOf(before, 100) : undefined;
}
