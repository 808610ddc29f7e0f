/** A decision tree: either a leaf's value, or a question and the two ways on. */
type Tree = number | { feature: number; below: number; yes: Tree; no: Tree };

/** Reads boosted trees, a line each; what comes back says of a row of features how likely it is yes, 0 to 1. */
export function readTrees(lines: readonly string[]): (row: readonly number[]) => number {
  const trees = lines.map(readTree);
  return (row) => {
    let sum = 0;
    for (const tree of trees) sum += answer(tree, row);
    return 1 / (1 + Math.exp(-sum));
  };
}

function answer(tree: Tree, row: readonly number[]): number {
  let at = tree;
  while (typeof at !== 'number') at = (row[at.feature] ?? 0) <= at.below ? at.yes : at.no;
  return at;
}

/** Reads a tree written in preorder: `12<0.5` asks of feature 12, `=-0.3` is a leaf. */
function readTree(written: string): Tree {
  const words = written.split(' ');
  let next = 0;
  const read = (): Tree => {
    const word = words[next] ?? '=0';
    next += 1;
    if (word.startsWith('=')) return Number(word.slice(1));
    const [feature, below] = word.split('<').map(Number);
    return { feature: feature ?? 0, below: below ?? 0, yes: read(), no: read() };
  };
  return read();
}
