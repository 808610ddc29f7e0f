import type { Draft } from './draft';

export const withText = (draft: Draft, passage: string, text: string): Draft => ({
  ...draft,
  passages: draft.passages.map((one) => (one.id === passage ? { ...one, text } : one)),
});

export const withoutPassage = (draft: Draft, passage: string): Draft => ({
  ...draft,
  passages: draft.passages.filter(({ id }) => id !== passage),
});

/** A passage one place up or down; at the end it stays where it is. */
export function movedPassage(draft: Draft, passage: string, step: 1 | -1): Draft {
  const from = draft.passages.findIndex(({ id }) => id === passage);
  const to = from + step;
  const moved = draft.passages[from];
  if (!moved || to < 0 || to >= draft.passages.length) return draft;
  return { ...draft, passages: draft.passages.toSpliced(from, 1).toSpliced(to, 0, moved) };
}
