import { sentencesIn } from '../../listen/sentences';
import type { TextSpan } from '../text-map';

/** The sentences around a passage, as they stand in the kept text. */
export interface PassageContext {
  before: string;
  /** The passage as it stands there now. */
  exact: string;
  after: string;
}

/** Characters on either side, at most: a paragraph without a full stop is no context. */
const MOST = 320;

/**
 * What stands around a passage: the rest of the sentences it begins and ends in, and the sentence before and after, as
 * far as its own paragraphs go.
 * @param text as a text map gives it, a paragraph a line
 * @param lang BCP 47; empty where it is not known
 */
export function passageContext(text: string, { start, end }: TextSpan, lang: string): PassageContext {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = endOfLine(text, end);
  const first = sentencesIn(text.slice(lineStart, endOfLine(text, start)), lang);
  const opening = first.findLastIndex(({ from }) => lineStart + from <= start);
  const from = lineStart + (first[Math.max(0, opening - 1)]?.from ?? 0);
  const lastStart = text.lastIndexOf('\n', end - 1) + 1;
  const last = sentencesIn(text.slice(lastStart, lineEnd), lang);
  const closing = last.findIndex((sentence) => lastStart + sentence.to >= end);
  const to = lastStart + (last[closing < 0 ? last.length - 1 : Math.min(closing + 1, last.length - 1)]?.to ?? 0);
  return {
    before: cutBefore(text.slice(Math.min(from, start), start)),
    exact: text.slice(start, end),
    after: cutAfter(text.slice(end, Math.max(to, end))),
  };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Never through a word, where there are spaces to cut at. */
function cutBefore(words: string): string {
  if (words.length <= MOST) return words;
  const cut = words.slice(-MOST);
  return `… ${cut.slice(cut.search(/\s/u) + 1)}`;
}

function cutAfter(words: string): string {
  if (words.length <= MOST) return words;
  const cut = words.slice(0, MOST);
  return `${cut.slice(0, /\s\S*$/u.exec(cut)?.index ?? MOST)} …`;
}
