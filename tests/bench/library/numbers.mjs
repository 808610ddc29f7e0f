/** @param {readonly number[]} times */
export function quantiles(times) {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** @param {readonly number[]} times @param {number} share */
export function quantile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
}

/** @param {number} value */
export const round = (value) => Math.round(value * 10) / 10;
