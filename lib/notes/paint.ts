import type { Highlight } from './highlight';
import type { TextMap, TextSpan } from './text-map';
import { wrapText } from './wrap-text';

/** A highlight and the stretch of text it was found at, or the picture, between the words before and after it. */
export interface PlacedHighlight extends TextSpan {
  highlight: Highlight;
  picture?: Element;
}

/** Finds the elements of one highlight, or of all; more than one when it spans several text nodes. */
export function marksOf(root: ParentNode, id?: string): HTMLElement[] {
  const marks = [...root.querySelectorAll<HTMLElement>('mark[data-highlight]')];
  return id === undefined ? marks : marks.filter((mark) => mark.dataset.highlight === id);
}

/**
 * Brings the marks under `root` up to what is placed. Marks that are right already are left alone, so focus stays on
 * them. Each is `<mark data-highlight="id" data-colour="…">`, with `data-noted` where there is a note; the first of a
 * highlight can be tabbed to. `map` must be the map of `root`; it is refreshed.
 */
export function repaint(root: Element, map: TextMap, placed: readonly PlacedHighlight[]): void {
  const wanted = new Map(
    placed.filter(({ start, end, picture }) => picture || end > start).map((place) => [place.highlight.id, place]),
  );
  const marks = marksOf(root);
  const isRight = (mark: HTMLElement) => {
    const place = wanted.get(mark.dataset.highlight ?? '');
    return place !== undefined && mark.dataset.span === spanName(place);
  };
  const right = marks.filter(isRight);
  strip(
    marks.filter((mark) => !isRight(mark)),
    map,
  );
  for (const mark of right) {
    const place = wanted.get(mark.dataset.highlight ?? '');
    if (place) dress(mark, place.highlight);
  }
  const painted = new Set(right.map((mark) => mark.dataset.highlight));
  const missing = [...wanted.values()].filter(({ highlight }) => !painted.has(highlight.id));
  wrapText(
    map,
    missing.map((place) => ({
      ...place,
      element: (isFirst) => createMark(root.ownerDocument, place, isFirst),
    })),
  );
}

/** Takes all marks away and leaves the text as it was. */
export function unpaint(root: Element, map: TextMap): void {
  strip(marksOf(root), map);
}

function createMark(document: Document, place: PlacedHighlight, isFirst: boolean): HTMLElement {
  const mark = document.createElement('mark');
  mark.dataset.highlight = place.highlight.id;
  mark.dataset.span = spanName(place);
  // One stop per highlight, however many text nodes it covers.
  mark.tabIndex = isFirst ? 0 : -1;
  dress(mark, place.highlight);
  return mark;
}

/** Shows what can change about a highlight that stays where it is. */
function dress(mark: HTMLElement, { colour, note }: Highlight): void {
  if (mark.dataset.colour !== colour) mark.dataset.colour = colour;
  mark.toggleAttribute('data-noted', note.trim() !== '');
}

function strip(marks: readonly Element[], map: TextMap): void {
  const parents = new Set<Element>();
  for (const mark of marks) {
    if (mark.parentElement) parents.add(mark.parentElement);
    mark.replaceWith(...mark.childNodes);
  }
  for (const parent of parents) parent.normalize();
  if (marks.length > 0) map.refresh();
}

/** Also of a picture, of which there is seldom a second at the same place. */
function spanName({ start, end }: TextSpan): string {
  return `${start}-${end}`;
}
