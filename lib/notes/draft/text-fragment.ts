import type { DraftPassage } from './draft';

/** A passage longer than this is named by its first and last words, in UTF-16 units. */
const LONGEST = 300;
/** One shorter than this is told from others like it by the words around it. */
const SHORT = 60;
/** Words that name an end of a passage, or what stands beside it. */
const ENDS = 6;
const BESIDE = 4;

/**
 * The address of a passage in the original page, by its words, as browsers since 2020 find it. Ends are widened to whole
 * words: the browser looks for nothing less. What spans several blocks is named by both its ends, which is the only way.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function passageAddress(url: string, quote: DraftPassage['quote']): string {
  return `${url.replace(/#.*$/s, '')}#:~:text=${textDirective(quote)}`;
}

function textDirective({ exact, prefix, suffix }: DraftPassage['quote']): string {
  const whole = prefix + exact + suffix;
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(whole)];
  const covers = (at: number) => words.find(({ index, segment }) => index <= at && at < index + segment.length);
  const start = covers(prefix.length)?.index ?? prefix.length;
  const last = covers(prefix.length + exact.length - 1);
  const end = last ? last.index + last.segment.length : prefix.length + exact.length;
  const text = whole.slice(start, end).trim();
  const lines = text.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  if (lines.length > 1 || text.length > LONGEST) {
    return `${encode(someWords(first, ENDS))},${encode(someWords(lines.at(-1) ?? '', -ENDS))}`;
  }
  if (text.length >= SHORT) return encode(text);
  const line = /[^\n]*$/.exec(whole.slice(0, start))?.[0] ?? '';
  // What was cut off from a longer text may begin or end in the middle of a word.
  const isCut = line.length === start;
  const before = wordsAt(isCut ? line.replace(/^\S*\s/u, '') : line, 'end');
  const rest = /^[^\n]*/.exec(whole.slice(end))?.[0] ?? '';
  const after = wordsAt(end + rest.length === whole.length ? rest.replace(/\s\S*$/u, '') : rest, 'start');
  return `${before && `${encode(before)}-,`}${encode(text)}${after && `,-${encode(after)}`}`;
}

const wordsIn = (line: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line)].filter(({ isWordLike }) => isWordLike);

/** What names one end of a passage: the first so many words of a line, or the last where `count` is negative. */
function someWords(line: string, count: number): string {
  const words = wordsIn(line);
  const chosen = count > 0 ? words.slice(0, count) : words.slice(count);
  const [first] = chosen;
  const last = chosen.at(-1);
  return first && last ? line.slice(first.index, last.index + last.segment.length) : line;
}

/** The words beside a passage, with the signs between them and it: the browser wants them to touch. */
function wordsAt(line: string, side: 'start' | 'end'): string {
  const words = wordsIn(line);
  const outermost = side === 'end' ? words.slice(-BESIDE)[0] : words.slice(0, BESIDE).at(-1);
  if (!outermost) return '';
  const { index, segment } = outermost;
  return (side === 'end' ? line.slice(index) : line.slice(0, index + segment.length)).trim();
}

/** A dash, a comma and an ampersand mean something in a directive; the last two are encoded anyway. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
