/** What is known of one block, as numbers. */
export type Features = Float64Array;

/** A row of features while it is filled: allocated once, for there are hundreds of blocks. */
export class Row {
  readonly values: Features = new Float64Array(MOST_FEATURES);
  length = 0;
  clear(): void {
    this.length = 0;
  }
  /** One feature: in a loop, `push` would make an array for each. */
  add(feature: number): void {
    this.values[this.length++] = feature;
  }
  push(...features: number[]): void {
    for (let index = 0; index < features.length; index += 1) this.values[this.length++] = features[index] ?? 0;
  }
}
const MOST_FEATURES = 160;

export const log = (n: number) => Math.log2(1 + n);
export const share = (part: number, whole: number) => (whole ? part / whole : 0);
