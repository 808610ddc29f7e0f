import { classOf, SPACE, WORD } from './characters';
import { LEXICONS } from './languages';
import { type Lexicon, PHRASE_KINDS } from './lexicon';

/** How a phrase stands in a line: not at all, somewhere, at its beginning, or as the whole of it. */
export type PhraseHit = 0 | 1 | 2 | 3;
/** One answer for each of `PHRASE_KINDS`. */
export type PhraseReader = (text: string) => readonly PhraseHit[];

/** Longer texts are prose: they may mention anything, so only how they begin counts. */
const LONGEST_LABEL = 400;
const LONGEST_BEGINNING = 40;
/** Languages that set no space between words, or write particles onto them. */
const UNSPACED = new Set(['ja', 'zh', 'ko']);
const LATIN = /^[a-z]/;

interface Phrase {
  text: string;
  kind: number;
  /** Whether a letter may follow it. */
  open: boolean;
  /** Whether it may begin within a word, where words are not set apart. */
  within: boolean;
}
/** Phrases by the first two characters, with which hardly any other word begins. */
type Index = Map<number, Phrase[]>;

const NONE: readonly PhraseHit[] = PHRASE_KINDS.map(() => 0);
const indexes = new Map<string, Index>();

/** Makes the reader of a page's lines: in its own language, and in English, which pages of any language speak. */
export function createPhraseReader(lang: string | undefined): PhraseReader {
  const language = subtag(lang);
  const unspaced = UNSPACED.has(language);
  const index = indexes.get(language) ?? indexOf(language, unspaced);
  indexes.set(language, index);
  return (text) => {
    const line = text.slice(0, text.length > LONGEST_LABEL ? LONGEST_BEGINNING : LONGEST_LABEL).toLowerCase();
    return readLine(line, index, unspaced, text.length > LONGEST_LABEL);
  };
}

function subtag(lang = ''): string {
  const language = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

function readLine(line: string, index: Index, unspaced: boolean, onlyStart: boolean): readonly PhraseHit[] {
  let hits: PhraseHit[] | undefined;
  /** No word yet, or still in the first. */
  let atStart = true;
  let before = SPACE;
  for (let position = 0; position < line.length; position += 1) {
    const here = classOf(line.charCodeAt(position));
    const within = here === WORD && before === WORD;
    if (before === WORD && !within) {
      atStart = false;
      if (onlyStart) break;
    }
    before = here;
    if (here === SPACE || (within && !unspaced)) continue;
    const unit = line.charCodeAt(position);
    for (const key of [keyOf(unit, line.charCodeAt(position + 1)), keyOf(unit, NOTHING)]) {
      const phrases = index.get(key);
      if (!phrases) continue;
      hits ??= [...NONE];
      for (const phrase of phrases) {
        if ((within && !phrase.within) || !stands(line, position, phrase)) continue;
        const hit = hitAt(line, position, phrase, atStart && !within);
        if (hit > (hits[phrase.kind] ?? 0)) hits[phrase.kind] = hit;
      }
    }
  }
  return hits ?? NONE;
}

/** What stands for the second character of a phrase of one, and behind the last of a line. */
const NOTHING = 0;
const keyOf = (first: number, second: number): number => (first << 16) | second;

function stands(line: string, position: number, { text, open }: Phrase): boolean {
  const end = position + text.length;
  return line.startsWith(text, position) && (open || end >= line.length || classOf(line.charCodeAt(end)) !== WORD);
}

function hitAt(line: string, position: number, { text }: Phrase, atStart: boolean): PhraseHit {
  if (!atStart) return 1;
  for (let at = position + text.length; at < line.length; at += 1) if (classOf(line.charCodeAt(at)) === WORD) return 2;
  return 3;
}

function indexOf(language: string, unspaced: boolean): Index {
  const index: Index = new Map();
  const own = LEXICONS[language];
  if (own) addAll(own, index, unspaced);
  if (LEXICONS.en && language !== 'en') addAll(LEXICONS.en, index, false);
  return index;
}

function addAll(lexicon: Lexicon, index: Index, unspaced: boolean): void {
  PHRASE_KINDS.forEach((name, kind) => {
    for (const text of lexicon[name].split('|')) {
      const within = unspaced && !LATIN.test(text);
      const open = within || classOf(text.charCodeAt(text.length - 1)) !== WORD;
      const key = keyOf(text.charCodeAt(0), text.charCodeAt(1));
      const alike = index.get(key);
      if (alike) alike.push({ text, kind, open, within });
      else index.set(key, [{ text, kind, open, within }]);
    }
  });
}
