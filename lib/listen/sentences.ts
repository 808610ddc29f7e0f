import { endsInAbbreviation } from './abbreviations';

/** A stretch of a paragraph, end exclusive. */
interface Span {
  from: number;
  to: number;
}

/** Written without stops: a space is where one would breathe. */
const WITHOUT_STOPS = new Set(['th', 'lo']);
/** About what is said between two breaths there, in characters. */
const BREATH = 60;
/** Closing marks a space may part from their sentence, as French has it. */
const CLOSERS = /^[\s\u00a0\u202f]*[»”’"')\]）」』】›]+[\s\u00a0\u202f]*/;
/** What opens is a closing mark to the rules as well, where no space parts it from the stop. */
const OPENERS = /[「『（【〈《〔“‘«([]+$/;
/** A Japanese quotation goes on to its “he said”. */
const QUOTED = /[」』]\s*$/;
const GOES_ON = /^(?:と|って)/;
const SPEAKABLE = /[\p{L}\p{N}]/u;

/**
 * The sentences of a paragraph, in order, without the white space around them and without those nothing can be said of.
 * By the rules of Unicode, UAX #29, as the browser knows them, mended where they part what belongs together.
 * @param lang BCP 47; where it is not known, the rules that hold for all
 */
export function sentencesIn(text: string, lang: string): Span[] {
  const segmenter = new Intl.Segmenter(segmenterLocale(lang), { granularity: 'sentence' });
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = spans.at(-1);
    if (last && belongsTo(text.slice(last.from, last.to), segment)) {
      last.to = index + segment.length;
      continue;
    }
    const closers = last && !endsLine(text, last.to) ? (CLOSERS.exec(segment)?.[0].length ?? 0) : 0;
    if (last) last.to += closers;
    const openers = last ? (OPENERS.exec(text.slice(last.from, last.to))?.[0].length ?? 0) : 0;
    if (last) last.to -= openers;
    if (closers < segment.length) spans.push({ from: index + closers - openers, to: index + segment.length });
  }
  const breaths = WITHOUT_STOPS.has(lang.toLowerCase().split('-')[0] ?? '')
    ? spans.flatMap((span) => breathsIn(text, span))
    : spans;
  return breaths.map((span) => trimmed(text, span)).filter(({ from, to }) => SPEAKABLE.test(text.slice(from, to)));
}

function belongsTo(before: string, after: string): boolean {
  if (/\n$/.test(before)) return false;
  return endsInAbbreviation(before) || (QUOTED.test(before) && GOES_ON.test(after));
}

const endsLine = (text: string, at: number) => text[at - 1] === '\n';

function breathsIn(text: string, { from, to }: Span): Span[] {
  const breaths: Span[] = [];
  let start = from;
  for (const { index } of text.slice(from, to).matchAll(/\s+/g)) {
    if (from + index - start < BREATH) continue;
    breaths.push({ from: start, to: from + index });
    start = from + index;
  }
  return [...breaths, { from: start, to }];
}

function trimmed(text: string, { from, to }: Span): Span {
  const part = text.slice(from, to);
  return { from: from + part.length - part.trimStart().length, to: from + part.trimEnd().length };
}

/** What a page calls its language is not always one. */
function segmenterLocale(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
