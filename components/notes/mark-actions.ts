import type { TextSelectors } from '../../lib/notes/highlight';

/** What may be done with highlights beyond their note and colour, where it can be done. */
export interface MarkActions {
  onRetag: (id: string, tags: readonly string[]) => void;
  /** Every tag in use, for suggestions. */
  tagsInUse: () => Promise<readonly string[]>;
  /**
   * Gives a highlight another place; with more of them, makes them one.
   * @param isAttached it had no place before
   */
  onReshape: (ids: readonly string[], selectors: TextSelectors, isAttached: boolean) => void;
}
