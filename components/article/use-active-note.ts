import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Highlight, TextSelectors } from '../../lib/notes/highlight';

/** The highlight whose card the reader came for. */
export interface ActiveNote {
  id: string;
  /** Whether to write at once. */
  writing: boolean;
}

interface ActiveNoteControls {
  active: ActiveNote | null;
  /** @param writing whether to write at once */
  open: (id: string, writing?: boolean) => void;
  /** Opens the highlight that will be made at this place, as soon as it is there: only the store gives it an id. */
  awaitNote: (selectors: TextSelectors) => void;
}

/** Which card of the notes is in hand. */
export function useActiveNote(highlights: readonly Highlight[]): ActiveNoteControls {
  const [active, setActive] = useState<ActiveNote | null>(null);
  const [awaited, setAwaited] = useState<TextSelectors | null>(null);
  useEffect(() => {
    const made = awaited && highlights.findLast(({ selectors }) => isSamePlace(selectors, awaited));
    if (!made) return;
    setAwaited(null);
    setActive({ id: made.id, writing: true });
  }, [awaited, highlights]);
  const open = useCallback((id: string, writing = false) => setActive({ id, writing }), []);
  return { active, open, awaitNote: setAwaited };
}

const isSamePlace = (one: TextSelectors, other: TextSelectors) =>
  one.position.start === other.position.start &&
  one.position.end === other.position.end &&
  one.quote.exact === other.quote.exact;
