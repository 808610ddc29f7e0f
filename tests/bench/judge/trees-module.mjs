const HEAD = `/**
 * The grown trees, one a line, as \`judge.ts\` reads them. Written by tests/bench/judge/train.mjs, never by hand.
 */
// biome-ignore-all format: one tree a line
export const TREES: readonly string[] = [`;

/** The source of lib/article/judge/trees.ts. @param {readonly string[]} trees */
export const moduleOf = (trees) => `${HEAD}\n${trees.map((tree) => `  '${tree}',\n`).join('')}];\n`;
