/** Space between two cards, in pixels. */
const GAP = 8;

/**
 * Where cards go that want to stand beside their lines but not on one another. The one in hand stands exactly at its
 * line, those before it give way upwards as far as the top allows, all others downwards.
 * @param wanted where each would like its top, in order
 * @param heights of the cards
 * @param inHand which one has the right of way, -1 for none
 */
export function stack(wanted: readonly number[], heights: readonly number[], inHand = -1): number[] {
  const tops = [...wanted];
  const height = (index: number) => heights[index] ?? 0;
  for (let index = inHand - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index] ?? 0, (tops[index + 1] ?? 0) - GAP - height(index));
  }
  let free = 0;
  return tops.map((top, index) => {
    const placed = Math.max(top, free);
    free = placed + height(index) + GAP;
    return placed;
  });
}
