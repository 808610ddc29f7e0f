import type { ListView } from '../../../lib/shared/library-look';

/** How high a row is, in pixels: the same for every row of a view, as `useVirtualRows` needs it. */
export const ROW_HEIGHTS: Record<ListView, { wide: number; narrow: number }> = {
  cards: { wide: 141, narrow: 152 },
  compact: { wide: 67, narrow: 76 },
  headlines: { wide: 41, narrow: 49 },
};
