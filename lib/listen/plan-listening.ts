import { readText } from '../notes/read-text';
import { addressGaps } from './addresses';
import { type Block, blocksOf } from './blocks';
import { tableSize } from './elements';
import { baseLanguage } from './languages';
import type { ListeningPlan, NoticeWords, Sentence, Utterance } from './plan';
import { sentencesIn } from './sentences';
import { secondsOf } from './speaking-time';
import { placeOf, type SpokenText, SpokenTextBuilder, sliceSpoken, withoutGaps } from './spoken-text';

interface PlanOptions {
  /** The article's language; passages may have their own. */
  lang: string;
  words: NoticeWords;
  /** Said first, and standing outside the text: the title. */
  opening?: readonly string[];
}

const HEADING = /^h[1-6]$/;
const HAS_LETTERS = /[\p{L}\p{N}]/u;

/** How the text under `root` is read aloud: its sentences with their languages, by paragraph and section. */
export function planListening(root: Element, { lang, words, opening = [] }: PlanOptions): ListeningPlan {
  const { text, runs } = readText(root);
  const sentences: Sentence[] = [];
  const sections = [''];
  let paragraph = -1;

  const add = (kind: Sentence['kind'], spoken: SpokenText, usual: string) => {
    paragraph++;
    for (const { from, to } of sentencesIn(spoken.text, mostOf(spoken) || usual)) {
      const part = sliceSpoken(spoken, from, to);
      const place = placeOf(part, 0, part.text.length) ?? { start: 0, end: 0 };
      const seconds = secondsOf(part.text);
      sentences.push({
        ...{ kind, ...place, paragraph, section: sections.length - 1, seconds },
        utterances: byLanguage(part),
      });
    }
  };

  for (const line of opening) {
    const builder = new SpokenTextBuilder();
    builder.add(line.trim(), 0, lang, 0);
    add('text', builder.done(), lang);
  }
  for (const block of blocksOf(root, runs, lang)) {
    if (HEADING.test(block.element.localName)) sections.push(block.element.textContent?.trim() ?? '');
    add(kindOf(block), block.replaced ? noticeFor(block, words) : spokenOf(block, text, words), lang);
  }
  return { sentences, sections, languages: languagesIn(sentences) };
}

function kindOf({ element, replaced }: Block): Sentence['kind'] {
  if (replaced) return 'notice';
  if (HEADING.test(element.localName)) return 'heading';
  return element.closest('figcaption') ? 'caption' : 'text';
}

function noticeFor({ element, replaced, runs }: Block, words: NoticeWords): SpokenText {
  const start = runs[0]?.start ?? 0;
  const last = runs.at(-1);
  const size = replaced === 'table' ? tableSize(element) : null;
  const notice = size ? words.table(size.rows, size.columns) : words[replaced === 'notes' ? 'notes' : 'code'];
  const builder = new SpokenTextBuilder();
  builder.add(notice, start, words.lang, last ? last.start + last.length - start : 0);
  return builder.done();
}

function spokenOf({ runs }: Block, text: string, words: NoticeWords): SpokenText {
  const builder = new SpokenTextBuilder();
  let end = runs[0]?.start ?? 0;
  let formula: Element | null = null;
  for (const run of runs) {
    const stop = run.start + run.length;
    // Only line feeds come from no node: breaks within the block.
    if (text.slice(end, run.start).includes('\n')) builder.add('\n', run.start - 1, run.lang);
    if (!run.formula) builder.add(text.slice(run.start, stop), run.start, run.lang);
    else if (run.formula !== formula) {
      const parts = runs.filter((part) => part.formula === run.formula);
      const last = parts.at(-1) ?? run;
      builder.add(` ${words.formula} `, run.start, words.lang, last.start + last.length - run.start);
    }
    formula = run.formula;
    end = stop;
  }
  const spoken = builder.done();
  return withoutGaps(spoken, addressGaps(spoken.text));
}

/** In which language most of it is. */
function mostOf({ stretches }: SpokenText): string {
  const lengths = new Map<string, number>();
  for (const { lang, length } of stretches) lengths.set(lang, (lengths.get(lang) ?? 0) + length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Parted where the language changes; signs that belong to none stay with what is before them. */
function byLanguage(spoken: SpokenText): Utterance[] {
  const cuts: { from: number; lang: string }[] = [];
  for (const { at, length, lang } of spoken.stretches) {
    const last = cuts.at(-1);
    const isNeutral = !HAS_LETTERS.test(spoken.text.slice(at, at + length));
    if (last && (isNeutral || baseLanguage(last.lang) === baseLanguage(lang))) continue;
    cuts.push({ from: at, lang });
  }
  return cuts.flatMap(({ from, lang }, index) => {
    const part = sliceSpoken(spoken, from, cuts[index + 1]?.from ?? spoken.text.length);
    return HAS_LETTERS.test(part.text) ? [{ ...part, lang }] : [];
  });
}

function languagesIn(sentences: readonly Sentence[]): string[] {
  const seconds = new Map<string, number>();
  for (const { utterances } of sentences)
    for (const { lang, text } of utterances) {
      const base = baseLanguage(lang);
      seconds.set(base, (seconds.get(base) ?? 0) + secondsOf(text));
    }
  return [...seconds].sort((a, b) => b[1] - a[1]).map(([lang]) => lang);
}
