import type { OutlineBlock } from './blocks';
import { sentencesOf } from './sentences';
import { shorten } from './shorten';

/** A block a writer has set as the opening of a part without calling it a heading. */
export interface Signpost {
  block: number;
  kind: 'lead-in' | 'question';
  text: string;
}

/** Fewer are no outline. */
const FEWEST = 3;
/** What reads like a title, in characters and words. */
const LONGEST_TITLE = 120;
/** Of the blocks, at most this share may be signposts: where all is bold, nothing is. */
const MOST = 0.6;
/** The first must come within this share of the words, and no part may be larger than the second share. */
const LATEST_START = 0.5;
const LARGEST_PART = 0.7;

const NUMBER = /^[(#]?(?:№|No\.?\s)?(\d{1,2})[.)\]:、．]\s*(?=\S)/u;
const TIME = /^(?:\d{1,2}[.:h]\d{2}(?:[.:]\d{2})?)(?:\s?(?:[ap]\.?m\.?|uhr|h|klo|kl\.?))?(?![\d%])/iu;
const QUESTION = /[?？؟]["'”’»)\]」』\s]*$/u;

/** The first kind of signposts a text is really parted by, in the order of how sure one can be of each. */
export function signpostsOf(blocks: readonly OutlineBlock[]): Signpost[] {
  for (const read of [leadIns, times, numbers, questions]) {
    const found = read(blocks);
    if (found.length >= FEWEST && partsText(found, blocks)) return found;
  }
  return [];
}

/** Bold words that open a paragraph, or are all of it. In an interview they are the questions, or who asks them. */
function leadIns(blocks: readonly OutlineBlock[]): Signpost[] {
  const found = blocks.flatMap((block, index) => {
    const { leadIn, text } = block;
    // A bold standfirst opens the text, not a part of it.
    if (!leadIn || (index === 0 && leadIn.length > LONGEST_TITLE / 2)) return [];
    const isQuestion = QUESTION.test(leadIn);
    const rest = text.slice(leadIn.length).trim();
    if (!isQuestion && !readsLikeTitle(leadIn, rest)) return [];
    return [{ block: index, kind: isQuestion ? ('question' as const) : ('lead-in' as const), text: leadIn }];
  });
  const names = new Set(found.map(({ text }) => text));
  // The same few words again and again are the speakers of an interview: what they say tells the parts apart.
  if (found.length >= FEWEST && names.size <= found.length / 2) return bySpeaker(found, blocks);
  return found.map((each) => ({ ...each, text: shorten(each.text) }));
}

function readsLikeTitle(leadIn: string, rest: string): boolean {
  if (leadIn.length > LONGEST_TITLE || !/\p{L}/u.test(leadIn)) return false;
  // All of the paragraph: a title has no full stop.
  if (!rest) return !/[.。…,،;:"”»]$/u.test(leadIn);
  // Stressed words run on into their sentence; a title is set apart from it.
  return /[.:!。：！–—|]$/u.test(leadIn) || /^[\p{Lu}\p{Lo}\p{N}:–—|"“„«]/u.test(rest)
    ? leadIn.split(/\s/).length <= 14
    : false;
}

/** One signpost a question, with the first words of it: the speaker who says less is the one who asks. */
function bySpeaker(found: readonly Signpost[], blocks: readonly OutlineBlock[]): Signpost[] {
  const said = new Map<string, { words: number; times: number }>();
  for (const { block, text } of found) {
    const sum = said.get(text) ?? { words: 0, times: 0 };
    said.set(text, { words: sum.words + (blocks[block]?.words ?? 0), times: sum.times + 1 });
  }
  const speakers = [...said].filter(([, { times }]) => times >= FEWEST);
  const asker = speakers.sort(([, a], [, b]) => a.words / a.times - b.words / b.times)[0]?.[0];
  return found.flatMap(({ block, text }) => {
    const rest = (blocks[block]?.text ?? '').slice(text.length).replace(/^[\s:–—]+/u, '');
    if (text !== asker || !rest) return [];
    const sentences = sentencesOf(rest);
    const asked = sentences.find((sentence) => QUESTION.test(sentence)) ?? sentences[0] ?? rest;
    return [{ block, kind: 'question' as const, text: shorten(asked) }];
  });
}

/** What opens with the time of day: a live blog. */
function times(blocks: readonly OutlineBlock[]): Signpost[] {
  return blocks.flatMap(({ kind, text }, block) => {
    const time = kind === 'paragraph' ? text.match(TIME)?.[0] : undefined;
    if (!time) return [];
    const rest = text.slice(time.length).replace(/^[\s:–—|-]+/u, '') || (blocks[block + 1]?.text ?? '');
    return [{ block, kind: 'lead-in' as const, text: shorten(`${time} ${sentencesOf(rest)[0] ?? ''}`) }];
  });
}

/** Paragraphs that count from one upwards, or from the last down to one. */
function numbers(blocks: readonly OutlineBlock[]): Signpost[] {
  const counted = blocks.flatMap(({ kind, text }, block) => {
    const number = kind === 'paragraph' ? text.match(NUMBER)?.[1] : undefined;
    return number
      ? [{ block, number: Number(number), text: shorten(sentencesOf(text.replace(NUMBER, '$1. '))[0] ?? text) }]
      : [];
  });
  const isRow = (step: 1 | -1) =>
    counted.every(({ number }, index) => index === 0 || number - (counted[index - 1]?.number ?? 0) === step);
  const isWhole = counted[0]?.number === 1 ? isRow(1) : counted.at(-1)?.number === 1 && isRow(-1);
  return isWhole ? counted.map(({ block, text }) => ({ block, kind: 'lead-in', text })) : [];
}

/** Paragraphs that only ask, with an answer after each: an interview without bold type. */
function questions(blocks: readonly OutlineBlock[]): Signpost[] {
  const found = blocks.flatMap(({ kind, text, words }, block): Signpost[] => {
    const next = blocks[block + 1];
    const isAnswered = next && next.kind === 'paragraph' && !QUESTION.test(next.text);
    if (kind !== 'paragraph' || !QUESTION.test(text) || words > 60 || !isAnswered) return [];
    const asked = sentencesOf(text).findLast((sentence) => QUESTION.test(sentence)) ?? text;
    return [{ block, kind: 'question', text: shorten(asked.replace(/^[–—\s-]+/u, '')) }];
  });
  // A writer's own questions are few and far between.
  return found.length >= blocks.length * 0.15 ? found : [];
}

/** Whether these really part the text: from early on, throughout, and not every paragraph. */
function partsText(found: readonly Signpost[], blocks: readonly OutlineBlock[]): boolean {
  const before = [0];
  for (const { words } of blocks) before.push((before.at(-1) ?? 0) + words);
  const total = Math.max(1, before.at(-1) ?? 0);
  const starts = found.map(({ block }) => (before[block] ?? 0) / total);
  const largest = Math.max(...starts.map((start, index) => (starts[index + 1] ?? 1) - start));
  const spoken = blocks.filter(({ words }) => words > 0).length;
  return (starts[0] ?? 1) <= LATEST_START && largest <= LARGEST_PART && found.length <= spoken * MOST;
}
