/** So much turning of the wheel turns a page, in pixels. */
const ENOUGH = 40;
/** A wheel at rest so long, in milliseconds, has ended what it did. */
const REST = 180;
/** After a page has been turned, a wheel with notches may turn the next one so soon, in milliseconds. */
const NEXT_NOTCH = 260;
/** A notch is so much at once, in pixels. */
const NOTCH = 90;

/**
 * Makes pages of what a wheel or a touch pad says: one for each push, however long the pad goes on gliding after it, one
 * for each notch of a wheel that is turned on and on.
 * @returns what is to be told of each event (its length, forward positive, in pixels, and its time); says which way to turn
 */
export function createWheelTurns(): (delta: number, time: number) => 1 | -1 | null {
  let sum = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let lastDelta = 0;
  let turnedAt: number | null = null;
  return (delta, time) => {
    if (time - lastAt > REST || Math.sign(delta) !== Math.sign(lastDelta)) {
      sum = 0;
      turnedAt = null;
    }
    const isNotch = Math.abs(delta) >= NOTCH && Math.abs(delta) === Math.abs(lastDelta);
    // What glides slows down: whatever grows again is a new push.
    const isPush = Math.abs(delta) > 1.6 * Math.abs(lastDelta);
    if (turnedAt !== null && time - turnedAt > NEXT_NOTCH && (isNotch || isPush)) turnedAt = null;
    lastAt = time;
    lastDelta = delta;
    if (turnedAt !== null) return null;
    sum += delta;
    if (Math.abs(sum) < ENOUGH) return null;
    const way = sum > 0 ? 1 : -1;
    sum = 0;
    turnedAt = time;
    return way;
  };
}
