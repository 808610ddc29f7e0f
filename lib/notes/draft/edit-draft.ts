import { mergeNote } from '../merge-note';
import type { Draft } from './draft';
import { mergeTitle } from './merge-draft';

/*
 * Words are told with what stood there when their writing began: what another page has written there since is kept.
 */

export const withTitle = (draft: Draft, title: string, base: string): Draft => ({
  ...draft,
  title: mergeTitle(base, draft.title, title),
});

export const withOpening = (draft: Draft, opening: string, base: string): Draft => ({
  ...draft,
  opening: mergeNote(base, draft.opening, opening),
});

export const withText = (draft: Draft, passage: string, text: string, base: string): Draft => ({
  ...draft,
  passages: draft.passages.map((one) => (one.id === passage ? { ...one, text: mergeNote(base, one.text, text) } : one)),
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
