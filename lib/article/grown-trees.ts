/**
 * Decision trees, their questions and leaves one after the other in preorder: where a question is answered yes the next
 * one follows, where no it is further on. A leaf has no way on, and its value where a question has its bound.
 */
interface Forest {
  features: Uint8Array;
  bounds: Float64Array;
  ways: Uint16Array;
  roots: number[];
}

/** Reads boosted trees, a line each; what comes back says of a row of features how likely it is yes, 0 to 1. */
export function readTrees(lines: readonly string[]): (row: ArrayLike<number>) => number {
  const forest = grow(lines.map((line) => line.split(' ')));
  return (row) => 1 / (1 + Math.exp(-answer(forest, row)));
}

function answer({ features, bounds, ways, roots }: Forest, row: ArrayLike<number>): number {
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let no = ways[at] ?? 0; no; no = ways[at] ?? 0) {
      at = (row[features[at] ?? 0] ?? 0) <= (bounds[at] ?? 0) ? at + 1 : no;
    }
    sum += bounds[at] ?? 0;
  }
  return sum;
}

/** Reads trees written in preorder: `12<0.5` asks of feature 12, `=-0.3` is a leaf. */
function grow(trees: readonly string[][]): Forest {
  const size = trees.reduce((sum, { length }) => sum + length, 0);
  const forest: Forest = {
    features: new Uint8Array(size),
    bounds: new Float64Array(size),
    ways: new Uint16Array(size),
    roots: [],
  };
  const words = trees.flat();
  let next = 0;
  const read = (): void => {
    const at = next;
    next += 1;
    const [feature, bound] = (words[at] ?? '=0').split(/[<=]/).map(Number);
    forest.bounds[at] = bound ?? 0;
    if (words[at]?.startsWith('=') !== false) return;
    forest.features[at] = feature ?? 0;
    read();
    forest.ways[at] = next;
    read();
  };
  while (next < size) {
    forest.roots.push(next);
    read();
  }
  return forest;
}
