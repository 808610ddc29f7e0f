import type { SpokenText } from './spoken-text';

/** What is said in one go, in one language. */
export interface Utterance extends SpokenText {
  /** BCP 47, as the page has it; empty where nobody knows. */
  lang: string;
}

/** What is marked, and gone back to, as one. */
export interface Sentence {
  kind: 'text' | 'heading' | 'caption' | 'notice';
  /** The stretch of the text map it stands for, in UTF-16 code units; empty for what stands outside the text. */
  start: number;
  end: number;
  /** Counted from 0 through the whole text. */
  paragraph: number;
  section: number;
  utterances: readonly Utterance[];
  /** How long it takes at speed 1, by estimate. */
  seconds: number;
}

/** A text as it is read aloud. */
export interface ListeningPlan {
  sentences: readonly Sentence[];
  /** What each section is called. The first is what stands above all headings, and has no name. */
  sections: readonly string[];
  /** The languages in it, without their regions, the one most is in first. */
  languages: readonly string[];
}

/** What is said in place of what can't be read aloud, in the language of the reader's own screens. */
export interface NoticeWords {
  lang: string;
  code: string;
  formula: string;
  notes: string;
  table(rows: number, columns: number): string;
}
