import type { Words } from './words';

/**
 * Where something was put in, the words around it may pair in more than one way: a new paragraph that begins with "The"
 * before one that does so too. The break goes where a line or a sentence begins (as `git diff` slides its hunks).
 */
export function settleBreaks(pairs: Int32Array, was: Words, is: Words): void {
  for (let index = 0; index + 1 < pairs.length; index++) {
    const [before, after] = [pairs[index] ?? -1, pairs[index + 1] ?? -1];
    if (before < 0 || after <= before + 1) continue;
    const latest = runBack(pairs, was.ids, is.ids, index, after);
    const earliest = runOn(pairs, was.ids, is.ids, index, before);
    let best = 0;
    for (let slide = -latest; slide <= earliest; slide++) {
      const [worth, bestWorth] = [was.breaks[index + 1 + slide] ?? 0, was.breaks[index + 1 + best] ?? 0];
      if (worth > bestWorth || (worth === bestWorth && Math.abs(slide) < Math.abs(best))) best = slide;
    }
    for (let at = index; at > index + best; at--) pairs[at] = after - 1 - (index - at);
    for (let at = index + 1; at <= index + best; at++) pairs[at] = before + (at - index);
  }
}

/** How many words up to the break could stand right before what follows it. */
function runBack(pairs: Int32Array, words: Int32Array, others: Int32Array, index: number, after: number): number {
  const before = pairs[index] ?? -1;
  let run = 0;
  while (
    index - run >= 0 &&
    pairs[index - run] === before - run &&
    after - 1 - run > before &&
    words[index - run] === others[after - 1 - run]
  )
    run++;
  return run;
}

/** How many words from the break on could stand right after what precedes it. */
function runOn(pairs: Int32Array, words: Int32Array, others: Int32Array, index: number, before: number): number {
  const after = pairs[index + 1] ?? -1;
  let run = 0;
  while (
    index + 1 + run < pairs.length &&
    pairs[index + 1 + run] === after + run &&
    before + 1 + run < after &&
    words[index + 1 + run] === others[before + 1 + run]
  )
    run++;
  return run;
}
