/** Chance that comes out the same every time. */
export interface Dice {
  /** From 0 to 1. */
  roll(): number;
  below(count: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32, by Tommy Ettinger; in the public domain. */
export function createDice(seed: number): Dice {
  let state = seed;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(roll() * count);
  return {
    roll,
    below,
    // The lists it picks from are never empty.
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
  };
}
