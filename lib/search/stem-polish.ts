/**
 * Endings of Polish, folded, the longest first. Polish has no stemmer in the library the others come from; taking off
 * what inflection adds, and no more, is what light stemmers do.
 * @see Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006
 */
const ENDINGS = [
  ...['owaniem', 'owania', 'owanie', 'owaniu', 'iejszy', 'iejsza', 'iejsze', 'osciami', 'osciach'],
  ...['osciom', 'oscia', 'iego', 'iemu', 'iami', 'iach', 'owie', 'owac', 'ujac', 'uja', 'owal', 'owala', 'owaly'],
  ...['osci', 'osc', 'ami', 'ach', 'ego', 'emu', 'ymi', 'imi', 'ych', 'ich', 'iej', 'iem', 'iom', 'owi', 'ala', 'ali'],
  ...[
    'aly',
    'alo',
    'ila',
    'ili',
    'ily',
    'ilo',
    'ecie',
    'acie',
    'icie',
    'esz',
    'asz',
    'isz',
    'ysz',
    'emy',
    'amy',
    'imy',
  ],
  ...['ow', 'om', 'em', 'ej', 'ym', 'im', 'ie', 'ia', 'iu', 'io', 'ac', 'ec', 'ic', 'yc', 'al', 'il', 'yl', 'aj'],
  ...['a', 'e', 'i', 'o', 'u', 'y'],
].sort((a, b) => b.length - a.length);

const SHORTEST_STEM = 3;

export function stemmer(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending ? word.slice(0, -ending.length) : word;
}
