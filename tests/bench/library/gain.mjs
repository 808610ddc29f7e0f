/**
 * nDCG@10, by language and over all: how much of what was judged relevant stands high among the first ten.
 * @see Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 2002
 * @param {{ lang: string, answers: Record<string, number> }[]} judged
 * @param {string[][]} found
 */
export function meanGain(judged, found) {
  /** @type {Record<string, number[]>} */
  const byLang = {};
  for (const [index, { lang, answers }] of judged.entries()) {
    const best = gain(Object.values(answers).sort((a, b) => b - a));
    const own = gain((found[index] ?? []).map((id) => answers[id] ?? 0));
    for (const key of ['all', lang]) byLang[key] = [...(byLang[key] ?? []), own / best];
  }
  return Object.fromEntries(
    Object.entries(byLang).map(([lang, gains]) => [
      lang,
      Math.round((1000 * gains.reduce((a, b) => a + b, 0)) / gains.length) / 1000,
    ]),
  );
}

/** @param {number[]} grades */
const gain = (grades) =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
