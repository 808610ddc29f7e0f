import { HIGHLIGHT_COLOURS, type HighlightColour } from '../highlight';

/** What of the browser paints without touching the DOM: the CSS Custom Highlight API. */
export interface HighlightPaint {
  registry: { set(name: string, highlight: Highlight): unknown; delete(name: string): boolean };
  highlight(ranges: readonly Range[]): Highlight;
}

/** The ranges to be seen in each colour, and those something is written on. */
export interface PaintedRanges {
  byColour: ReadonlyMap<HighlightColour, readonly Range[]>;
  noted: readonly Range[];
}

/** Nobody else's names: a page may use the same API. */
const paintName = (what: HighlightColour | 'noted'): string => `lectern-${what}`;

/** Shows these ranges and no others. */
export function paintRanges({ registry, highlight }: HighlightPaint, { byColour, noted }: PaintedRanges): void {
  const show = (name: string, ranges: readonly Range[]) => {
    if (ranges.length > 0) registry.set(name, highlight(ranges));
    else registry.delete(name);
  };
  for (const colour of HIGHLIGHT_COLOURS) show(paintName(colour), byColour.get(colour) ?? []);
  // Painted last, over the colours.
  show(paintName('noted'), noted);
}

/** Both themes of a page can have these: the mark brings its own ink. As in the light theme of the reader. */
const WASH: Readonly<Record<HighlightColour, string>> = {
  yellow: '#ffe48a',
  green: '#c9e8b4',
  blue: '#bfe0f5',
  pink: '#f8cadb',
  purple: '#ddd0f5',
};

/** The style of the marks, for the browser to lay over the page's own. */
export const MARK_STYLE = [
  ...HIGHLIGHT_COLOURS.map(
    (colour) => `::highlight(${paintName(colour)}){background-color:${WASH[colour]}!important;color:#1a1d21!important}`,
  ),
  `::highlight(${paintName('noted')}){text-decoration:underline 2px #2340b2!important}`,
].join('\n');

/** A picture that is marked, by its address as the page writes it. */
export interface PictureFrame {
  src: string;
  colour: HighlightColour;
}

/** The style that frames pictures where they stand. Addresses are a page's: every sign of them that could end a string goes. */
export const frameStyle = (frames: readonly PictureFrame[]): string =>
  frames
    .map(
      ({ src, colour }) =>
        `img[src="${cssString(src)}"]{outline:6px solid ${WASH[colour]}!important;outline-offset:-6px!important}`,
    )
    .join('\n');

const cssString = (text: string): string =>
  text.replace(/[^\w./:?&=-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
