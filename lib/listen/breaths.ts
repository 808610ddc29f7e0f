import type { Utterance } from './plan';
import { secondsOf } from './speaking-time';
import { sliceSpoken } from './spoken-text';

/** Where a sentence may be parted, the best places first. */
const BREAKS = [/[;:；：؛][\s»”]*/g, /[,、，،][\s»”]*|\s[–—]\s/g, /\s+/g];

/**
 * Parts what takes longer to say than an engine lasts, at the marks within it. Chrome's voices from the network fall
 * silent after some 15 seconds and never tell.
 * @see https://issues.chromium.org/issues/40747712
 */
export function inBreaths(utterance: Utterance, seconds: number): Utterance[] {
  const total = secondsOf(utterance.text);
  if (total <= seconds) return [utterance];
  const { text } = utterance;
  // As many parts as are needed, of about the same length.
  const most = Math.floor(text.length / Math.ceil(total / seconds));
  const cut =
    BREAKS.map((pattern) => lastBreak(text, pattern, most)).find((at) => at !== null) ?? wholeCharacter(text, most);
  if (cut <= 0 || cut >= text.length) return [utterance];
  const part = (from: number, to: number): Utterance => ({ ...sliceSpoken(utterance, from, to), lang: utterance.lang });
  return [part(0, cut), ...inBreaths(part(cut, text.length), seconds)];
}

/** The last place to part at that is not so early that little would be won. */
function lastBreak(text: string, pattern: RegExp, most: number): number | null {
  const ends = [...text.slice(0, most).matchAll(pattern)].map(({ 0: found, index }) => index + found.length);
  const last = ends.at(-1);
  return last !== undefined && last > most / 3 ? last : null;
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
