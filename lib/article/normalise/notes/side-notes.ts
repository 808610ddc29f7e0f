import { listOf, squeeze } from '../../blocks/elements';
import type { FoundNote } from './linked-notes';

const SIDE_NOTES =
  'span.sidenote, span.marginnote, small.sidenote, span.footnote-content, span.inline-footnote, span.footnote:not(:has(a[href^="#"]))';
/** The names those go by: to look names up is cheaper than to try selectors, and hardly any page has them. */
const NAMES = ['sidenote', 'marginnote', 'footnote-content', 'inline-footnote', 'footnote'];
const TOGGLES = 'label.margin-toggle, label.sidenote-number, label.footref, label.sidenote-toggle';

/**
 * Notes that stand in the middle of the sentence and are set in the margin by the page's style, as Tufte's stylesheet
 * does. They are moved behind their paragraph; one that only repeats a note from below is taken out.
 * @param taken notes that were found already
 */
export function sideNotes(doc: Document, taken: readonly FoundNote[]): FoundNote[] {
  if (!NAMES.some((name) => doc.body.getElementsByClassName(name).length > 0)) return [];
  const known = new Set(taken.map(({ definition }) => letters(definition.textContent ?? '')));
  const found: FoundNote[] = [];
  for (const side of listOf(doc.body.querySelectorAll(SIDE_NOTES))) {
    const block = side.closest('p, li, blockquote, dd, td');
    const text = letters(side.textContent ?? '');
    if (!block || !text || side.closest('[data-note]')) continue;
    if ([...known].some((note) => note && (note.endsWith(text) || text.endsWith(note)))) {
      side.remove();
      continue;
    }
    const toggle = labelBefore(side);
    const definition = doc.createElement('div');
    const line = definition.appendChild(doc.createElement('p'));
    // Shown when asked for, beside its number.
    const hidden = side.querySelector('[style*="display:none"], [style*="display: none"], [hidden]');
    line.append(...(hidden ?? side).childNodes);
    const element = toggle ?? doc.createElement('sup');
    if (!toggle) side.before(element);
    side.remove();
    block.after(definition);
    found.push({ definition, references: [{ element, label: '' }] });
  }
  const references = new Set(found.flatMap(({ references: [first] }) => first?.element ?? []));
  for (const toggle of listOf(doc.body.querySelectorAll(TOGGLES))) {
    if (!references.has(toggle) && !squeeze(toggle.textContent ?? '')) toggle.remove();
  }
  return found;
}

/** The toggle or number right before a side note. */
function labelBefore(side: Element): Element | undefined {
  let before = side.previousElementSibling;
  if (before?.localName === 'input') before = before.previousElementSibling;
  if (!before || !/^(?:label|sup)$/.test(before.localName) || before.hasAttribute('data-taken')) return undefined;
  return /^\W*\d{0,3}\W*$/.test(before.textContent ?? '') ? before : undefined;
}

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^\d{1,3}(?=\D)/, '');
