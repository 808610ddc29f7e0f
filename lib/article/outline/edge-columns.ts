import { type BlockFacts, SENTENCE_END } from './block-facts';

/** How one block ends and the next begins. */
export function edgeColumns(before: BlockFacts | undefined, after: BlockFacts | undefined): number[] {
  return [...(before ? endColumns(before) : []), ...(after ? startColumns(after) : [])];
}

function endColumns({ text, leadIn, linked, slanted, sentences }: BlockFacts): number[] {
  const end = text.slice(-3);
  return [
    endingOf(end),
    leadIn.length,
    leadIn.length / Math.max(1, text.length),
    linked,
    slanted,
    sentences,
    Number(/^["“„«'‘「『]/u.test(text)),
  ];
}

function endingOf(end: string): number {
  if (/[:：]\s*$/u.test(end)) return -1;
  if (/[?？؟]/u.test(end)) return 1;
  if (/["”»」』]/u.test(end)) return 2;
  if (/[.!…。！।]/u.test(end)) return 3;
  return 0;
}

function startColumns({ text, leadIn, linked, slanted, sentences, first, tie }: BlockFacts): number[] {
  const sentence = text.split(SENTENCE_END, 1)[0] ?? '';
  return [
    Number(/^["“„«'‘「『]/u.test(text)),
    Number(/^\p{N}/u.test(text)),
    Number(/^\p{Ll}/u.test(text)),
    first.length,
    leadIn.length,
    leadIn.length / Math.max(1, text.length),
    linked,
    slanted,
    sentences,
    sentence.length,
    Number(/[?？؟]$/u.test(text.slice(0, sentence.length + 1))),
    sentence.match(/\s\p{Lu}/gu)?.length ?? 0,
    endingOf(text.slice(-3)),
    tie,
  ];
}
