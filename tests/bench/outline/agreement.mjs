// How far a parting is from the one the writer made.

/**
 * Pk (Beeferman, Berger and Lafferty 1999) and WindowDiff (Pevzner and Hearst 2002) over the words of a text, with a
 * window of half the mean part of the reference. 0 is agreement.
 *
 * @param {number[]} words of each block
 * @param {number[]} reference the blocks that begin a part, without the first
 * @param {number[]} answer
 */
export function agreement(words, reference, answer) {
  const wanted = partOfEachWord(words, reference);
  const given = partOfEachWord(words, answer);
  const window = Math.max(2, Math.round(wanted.length / (reference.length + 1) / 2));
  let pk = 0;
  let windowDiff = 0;
  let probes = 0;
  for (let i = 0; i + window < wanted.length; i++) {
    const crossed = (wanted[i + window] ?? 0) - (wanted[i] ?? 0);
    const found = (given[i + window] ?? 0) - (given[i] ?? 0);
    probes += 1;
    if (crossed > 0 !== found > 0) pk += 1;
    if (crossed !== found) windowDiff += 1;
  }
  return { pk: pk / Math.max(1, probes), windowDiff: windowDiff / Math.max(1, probes) };
}

/** @param {number[]} words @param {number[]} starts */
function partOfEachWord(words, starts) {
  const begins = new Set(starts);
  let part = 0;
  return words.flatMap((count, block) => {
    if (begins.has(block)) part += 1;
    return Array.from({ length: count }, () => part);
  });
}
