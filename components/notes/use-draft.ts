import { useEffect, useRef, useState } from 'preact/hooks';

/** A pause in typing this long saves, in milliseconds. */
const PAUSE = 600;

interface Draft {
  value: string;
  change: (value: string) => void;
  /** Saves now what is not saved yet. */
  flush: () => void;
  /** Saves, and shows what is stored: another page may have written to it meanwhile, and both are in it. */
  finish: () => void;
}

/**
 * Text being written, saved by itself: after a pause, when asked, when the field goes, and when the page is hidden or
 * closed, because a popup closes without a word. What could not be saved is tried again. Until something is typed it shows what is stored, also when another
 * page changes that.
 */
export function useDraft(stored: string, save: (value: string, base: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  /** What the store had when the writing began, or was last given by this field. */
  const base = useRef(stored);
  if (typed === null) base.current = stored;
  const isWriting = useRef(false);
  const saving = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latestSave = useRef(save);
  latestSave.current = save;

  const flush = () => {
    clearTimeout(timer.current);
    if (unsaved.current === null) return;
    const value = unsaved.current;
    const before = base.current;
    unsaved.current = null;
    base.current = value;
    saving.current += 1;
    void latestSave.current(value, before).then((isSaved) => {
      saving.current -= 1;
      if (isSaved) return;
      // Tried again with the next pause, or when the field or the page goes.
      unsaved.current ??= value;
      base.current = before;
    });
  };

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  // Once the store has what was typed, or has news when nobody writes any more, it leads again. News only: what was
  // typed may be seen here when the writing is over already, and the store has yet to get it.
  const seen = useRef(stored);
  useEffect(() => {
    const isNews = stored !== seen.current;
    seen.current = stored;
    if (unsaved.current === null && (typed === stored || (isNews && !isWriting.current))) setTyped(null);
  }, [stored, typed]);

  return {
    value: typed ?? stored,
    change: (value) => {
      setTyped(value);
      isWriting.current = true;
      unsaved.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    flush,
    finish: () => {
      flush();
      isWriting.current = false;
      if (saving.current === 0 && unsaved.current === null) setTyped(null);
    },
  };
}
