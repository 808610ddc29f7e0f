import { COMMON_WORDS, OWN_SCRIPT } from './language-lexicon';

/** A language told from a text, and how sure that is, 0 to 1. */
export interface DetectedLanguage {
  lang: string;
  confidence: number;
}

const SAMPLE = 6000;
const SCRIPT_SAMPLE = 1500;
const MOST_WORDS = 700;
const FEWEST_WORDS = 12;
/** Letters outside the scripts many languages share, and whatever else stands in those blocks. */
const UNSHARED = /[\u0370-\u03ff\u0530-\u058f\u0780-\u08ff\u0980-\u1dff\u1f00-\u1fff\u2070-\uffff]/;
let languagesOf: Map<string, string[]> | undefined;

/** Tells the language of running text: by script where one language has it to itself, else by its commonest words. */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const sample = text.slice(0, SAMPLE);
  return byScript(sample) ?? byWords(sample);
}

function byScript(text: string): DetectedLanguage | undefined {
  const beginning = text.slice(0, SCRIPT_SAMPLE);
  if (!UNSHARED.test(beginning)) return undefined;
  const letters = beginning.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => UNSHARED.test(letter));
  if (letters.length < 20 || others.length < letters.length * 0.2) return undefined;
  const run = others.join('');
  let best: DetectedLanguage | undefined;
  for (const [script, lang] of OWN_SCRIPT) {
    const share = (run.match(script)?.length ?? 0) / letters.length;
    // Kana stand among Han in Japanese and only there.
    if (lang === 'ja' && share > 0.08) return { lang, confidence: Math.min(1, others.length / letters.length + 0.2) };
    if (share > 0.2 && share > (best?.confidence ?? 0)) best = { lang, confidence: share };
  }
  return best && { ...best, confidence: Math.min(1, best.confidence + 0.2) };
}

function byWords(text: string): DetectedLanguage | undefined {
  languagesOf ??= indexWords();
  const words = (text.toLowerCase().match(/[\p{L}\p{M}\u200c]+/gu) ?? []).slice(0, MOST_WORDS);
  if (words.length < FEWEST_WORDS) return undefined;
  const scores = new Map<string, number>();
  for (const word of words) {
    const langs = languagesOf.get(word);
    if (!langs) continue;
    for (const lang of langs) scores.set(lang, (scores.get(lang) ?? 0) + 1 / Math.sqrt(langs.length));
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best) return undefined;
  const [lang, score] = best;
  const known = score / words.length;
  const lead = (score - (second?.[1] ?? 0)) / score;
  if (known < 0.04) return undefined;
  return { lang: lang.split('_')[0] ?? lang, confidence: Math.min(1, known * 3) * Math.min(1, 0.4 + lead * 3) };
}

function indexWords(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [lang, words] of Object.entries(COMMON_WORDS)) {
    for (const word of new Set(words.split(' '))) {
      const langs = index.get(word);
      if (langs) langs.push(lang);
      else index.set(word, [lang]);
    }
  }
  return index;
}
