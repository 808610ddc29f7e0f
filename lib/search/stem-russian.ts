import { stemmer as snowball } from '@orama/stemmers/russian';

/** A vowel before what folding has made of й: the endings the stemmer looks for have it. */
const SHORT_I = /(?<=[аеоуыэюя])и/g;

/** Snowball's, for folded words. What is й after all, and what is и, need not be told apart: forms of a word agree in it. */
export const stemmer = (word: string): string => snowball(word.replace(SHORT_I, 'й')).replaceAll('й', 'и');
