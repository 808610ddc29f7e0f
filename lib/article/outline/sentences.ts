/** Where sentences end: signs of many scripts, with the quotes and brackets that close behind them. */
const END = /[.!?…؟।]+["'”’»)\]]*(?=\s+["'“‘„«(¿¡[]?[\p{Lu}\p{Lo}\p{N}])|[。！？]+[”’」』）]*/gu;
/** A full stop after these ends no sentence: initials, and short forms that people's names and numbers follow. */
const ABBREVIATION =
  /(?:^|[\s("“«])(?:\p{Lu}|[Dd]r|Prof|Mrs?|Ms|St|Mme|Mlle|Nr|No|[Ss]r|[Ss]ra|vs|bzw|ca|z\.\s?B|u\.\s?a|d\.\s?h|\d{1,2})\.$/u;

/** The sentences of a paragraph. Where a script marks none, the paragraph is one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(END)) {
    const to = index + sign.length;
    if (ABBREVIATION.test(text.slice(Math.max(0, to - 12), to))) continue;
    sentences.push(text.slice(from, to).trim());
    from = to;
  }
  const rest = text.slice(from).trim();
  return rest ? [...sentences, rest] : sentences;
}
