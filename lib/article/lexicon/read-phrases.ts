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
const WORD = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const STARTS_WORD = /^[\p{L}\p{N}]/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

interface Phrase {
  text: string;
  kind: number;
  /** Whether a letter may follow it. */
  open: boolean;
}
/** Phrases by their first word, or first character where words are not set apart. */
type Index = Map<string, Phrase[]>;

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
  let atStart = true;
  for (const { 0: word, index: position } of line.matchAll(WORD)) {
    if (onlyStart && !atStart) break;
    const places = unspaced && STARTS_WORD.test(word) ? word.length : 1;
    for (let offset = 0; offset < places; offset += 1) {
      const key = unspaced ? (word[offset] ?? '') : word;
      for (const phrase of candidates(index, key, word, offset)) {
        if (!stands(line, position + offset, phrase)) continue;
        hits ??= [...NONE];
        const hit = hitAt(line, position + offset, phrase, atStart && offset === 0);
        if (hit > (hits[phrase.kind] ?? 0)) hits[phrase.kind] = hit;
      }
    }
    if (STARTS_WORD.test(word)) atStart = false;
  }
  return hits ?? NONE;
}

const NO_PHRASES: Phrase[] = [];

function candidates(index: Index, key: string, word: string, offset: number): Phrase[] {
  const found = index.get(key) ?? NO_PHRASES;
  // Latin words within an unspaced text are looked up whole.
  return offset === 0 && key !== word ? [...found, ...(index.get(word) ?? NO_PHRASES)] : found;
}

function stands(line: string, position: number, { text, open }: Phrase): boolean {
  return line.startsWith(text, position) && (open || !WORD_CHARACTER.test(line[position + text.length] ?? ''));
}

function hitAt(line: string, position: number, { text }: Phrase, atStart: boolean): PhraseHit {
  if (!atStart) return 1;
  return WORD_CHARACTER.test(line.slice(position + text.length)) ? 2 : 3;
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
      const first = text.match(WORD)?.[0] ?? text;
      const latin = /^[a-z]/.test(text);
      const key = unspaced && !latin ? (text[0] ?? '') : first;
      const phrase = { text, kind, open: (unspaced && !latin) || !/[\p{L}\p{N}]$/u.test(text) };
      index.set(key, [...(index.get(key) ?? []), phrase]);
    }
  });
}
