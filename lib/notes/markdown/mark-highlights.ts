import type { PlacedHighlight } from '../paint';
import type { TextMap, TextSpan } from '../text-map';
import { wrapText } from '../wrap-text';
import { BLOCKS, isBlank, isElement, unwrap } from './inline-elements';

/** Attribute of the elements that stand for references to footnotes; its value is the footnote's number. */
export const NOTE_REFERENCE = 'data-note-reference';

/** Marks all highlighted text and pictures. Where highlights overlap or touch they are one, for `==` cannot be nested. */
export function markHighlights(map: TextMap, root: Element, placed: readonly PlacedHighlight[]): void {
  const words = placed.filter(({ picture }) => !picture);
  const pictures = new Map(
    placed.flatMap(({ picture, start, end }) => (picture ? [[picture, { picture, start, end }]] : [])),
  );
  const layers = [...union(words), ...pictures.values()];
  wrapText(
    map,
    layers.map((layer) => ({ ...layer, element: () => root.ownerDocument.createElement('mark') })),
  );
}

function union(spans: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Puts a reference to its footnote after each of the highlights, numbered from `first`. */
export function referToNotes(map: TextMap, root: Element, noted: readonly PlacedHighlight[], first: number): void {
  const references = noted.map(({ end, start, picture }, index) => ({ start, end, picture, number: first + index }));
  // From the last to the first: what is put in leaves the offsets before it as they were.
  for (const { start, end, picture, number } of references.sort((a, b) => b.end - a.end || b.number - a.number)) {
    const marked = picture ?? textBefore(map, { start, end });
    const reference = root.ownerDocument.createElement('sup');
    reference.setAttribute(NOTE_REFERENCE, String(number));
    // Turndown passes over what is blank.
    reference.textContent = String(number);
    placeAfter(marked, reference, root);
  }
  map.refresh();
}

/** The text node that ends where a stretch of the text does. */
function textBefore(map: TextMap, { start, end }: TextSpan): Text {
  const { endContainer, endOffset } = map.rangeOf(start, end);
  const text = endContainer as Text; // where a range of the map ends
  if (endOffset < text.data.length) text.splitText(endOffset);
  return text;
}

/** After what is marked, and after everything that ends with it or can hold no reference: links, code, formulas. */
function placeAfter(marked: Text | Element, reference: Element, root: Element): void {
  let node: Node = marked;
  for (let outer = marked.parentElement?.closest('pre, code, a, math'); outer && outer !== root; ) {
    node = outer;
    outer = outer.parentElement?.closest('pre, code, a, math') ?? null;
  }
  let parent = node.parentElement;
  while (parent && parent !== root && !parent.matches(BLOCKS) && node.nextSibling === null) {
    node = parent;
    parent = node.parentElement;
  }
  if (isElement(node) && node.localName === 'pre') {
    const line = root.ownerDocument.createElement('p');
    line.append(reference);
    node.after(line);
  } else {
    node.parentNode?.insertBefore(reference, node.nextSibling);
  }
}

/**
 * Makes marks as wide as they can be: `**==a==**` becomes `==**a**==`, so that neighbours can be joined into one. Code
 * is marked whole, for nothing can be marked inside it.
 */
export function widenMarks(root: Element): void {
  for (const mark of root.querySelectorAll('pre mark')) unwrap(mark);
  // Backwards, so that inner elements come before outer ones.
  for (const element of [...root.querySelectorAll('strong, em, del, a, code')].reverse()) {
    const marks = element.querySelectorAll('mark');
    const isMarked = [...element.childNodes].every(
      (node) => isBlank(node) || (isElement(node) && node.matches('mark')),
    );
    if (marks.length === 0 || (element.localName !== 'code' && !isMarked)) continue;
    for (const mark of marks) unwrap(mark);
    const wide = root.ownerDocument.createElement('mark');
    element.replaceWith(wide);
    wide.append(element);
  }
}

/** Takes marks away that show nothing. */
export function dropBlankMarks(root: Element): void {
  for (const mark of root.querySelectorAll('mark')) {
    if (mark.textContent?.trim() === '' && !mark.querySelector('img')) unwrap(mark);
  }
}
