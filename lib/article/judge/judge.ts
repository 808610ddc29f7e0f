import type { Block } from '../blocks/collect-blocks';
import { readTrees } from '../grown-trees';
import { eachRow, type PageContext } from './features';
import { TREES } from './trees';

let grown: ReturnType<typeof readTrees> | undefined;

/** How likely each block is part of the article, 0 to 1. */
export function judge(blocks: readonly Block[], page: PageContext): number[] {
  grown ??= readTrees(TREES);
  const judgeRow = grown;
  const likely: number[] = [];
  eachRow(blocks, page, (row) => likely.push(judgeRow(row)));
  return likely;
}
