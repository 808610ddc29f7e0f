import type { PlacedHighlight } from '../../lib/notes/paint';
import type { MinimapMark } from './use-minimap';

/** What the minimap shows beside the pictures, which it finds by itself. */
export function minimapMarksOf(starts: readonly number[], placed: readonly PlacedHighlight[]): MinimapMark[] {
  return [
    ...starts.map((start): MinimapMark => ({ kind: 'part', start, end: start + 1 })),
    ...placed.map(
      ({ start, end, highlight }): MinimapMark => ({ kind: 'highlight', start, end, colour: highlight.colour }),
    ),
  ];
}
