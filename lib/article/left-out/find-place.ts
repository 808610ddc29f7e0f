import { letters, type Passage } from '../join/passage';
import type { LeftOut } from './left-out';

/**
 * Where among an article's passages something was left out: the index of the passage ahead of it, which is how many
 * there are where it stood at the end. Held by the words beside it, which stay when others come and go.
 */
export function findPlace(passages: readonly Passage[], { after, ahead }: Pick<LeftOut, 'after' | 'ahead'>): number {
  const before = letters(after).slice(-BESIDE);
  const next = letters(ahead).slice(0, BESIDE);
  const follows = (index: number) => before !== '' && textBefore(passages, index).endsWith(before);
  const leads = (index: number) => next !== '' && textFrom(passages, index).startsWith(next);
  const places = passages.map((_, index) => index);
  const both = places.find((index) => index > 0 && follows(index) && leads(index));
  if (both !== undefined) return both;
  const one = [...places, passages.length].find((index) => index > 0 && follows(index));
  if (one !== undefined) return one;
  const other = places.find(leads);
  if (other !== undefined) return other;
  // Within a list or a quotation: behind the whole of it.
  const inside = places.find((index) => before !== '' && passages[index]?.key.includes(before));
  if (inside !== undefined) return inside + 1;
  return before === '' ? 0 : passages.length;
}

/** How well a run of passages stands where something was left out: by the words before it, those behind it, both (2) or neither. */
export function standsAt(
  passages: readonly Passage[],
  start: number,
  end: number,
  { after, ahead }: Pick<LeftOut, 'after' | 'ahead'>,
): number {
  const before = letters(after).slice(-BESIDE);
  const next = letters(ahead).slice(0, BESIDE);
  const follows = before === '' ? start === 0 : textBefore(passages, start).endsWith(before);
  const leads = next === '' ? end === passages.length : textFrom(passages, end).startsWith(next);
  return Number(follows) + Number(leads);
}

const BESIDE = 60;

/** The words right before a passage. Pictures without words are passed over. */
function textBefore(passages: readonly Passage[], index: number): string {
  for (let at = index - 1; at >= 0; at -= 1) {
    const key = passages[at]?.key;
    if (key) return key;
  }
  return '';
}

function textFrom(passages: readonly Passage[], index: number): string {
  for (let at = index; at < passages.length; at += 1) {
    const key = passages[at]?.key;
    if (key) return key;
  }
  return '';
}
