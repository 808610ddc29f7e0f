import { pictureIn, placeOfPicture } from '../anchoring/pictures';
import type { TextSpan } from '../text-map';
import type { PagePlace } from './marks-on-page';
import type { PageText } from './page-text';

/** Where the selection begins and ends, also inside shadow roots; null while nothing is selected. */
export function selectedRange(selection: Selection | null, shadowRoots: readonly ShadowRoot[]): AbstractRange | null {
  if (!selection || selection.rangeCount === 0) return null;
  // The first browsers this runs in don't tell of shadow roots yet.
  const isComposed = 'getComposedRanges' in selection;
  const range = isComposed
    ? selection.getComposedRanges({ shadowRoots: [...shadowRoots] })[0]
    : (selection as Selection).getRangeAt(0);
  if (!range) return null;
  return range.collapsed ? null : range;
}

/** What of the page is selected: its words, or a picture where there are none; null for neither. */
export function selectedPlace(range: AbstractRange, page: PageText): PagePlace | null {
  return selectedSpan(range, page) ?? selectedPicture(range, page);
}

function selectedPicture(selected: AbstractRange, page: PageText): PagePlace | null {
  const range = new Range();
  range.setStart(selected.startContainer, selected.startOffset);
  // What ends in another tree than it begins in is brought to one end by this.
  range.setEnd(selected.endContainer, selected.endOffset);
  const picture = pictureIn(range, page.pictures);
  return picture ? placeOfPicture(picture) : null;
}

/** The stretch of the page's text that is selected; null where there is none of it. */
function selectedSpan(range: AbstractRange, page: PageText): TextSpan | null {
  const start = page.offsetAt(range.startContainer, range.startOffset);
  const end = page.offsetAt(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  // What begins in a shadow root may come before what it is slotted into.
  const span = { start: Math.min(start, end), end: Math.max(start, end) };
  return page.text.slice(span.start, span.end).trim() === '' ? null : span;
}
