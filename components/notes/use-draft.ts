import { useEffect, useRef, useState } from 'preact/hooks';

/** A pause in typing this long saves, in milliseconds. */
const PAUSE = 600;

interface Draft {
  value: string;
  change: (value: string) => void;
  /** Saves now what is not saved yet. */
  flush: () => void;
}

/**
 * Text being written, saved by itself: after a pause, when asked, when the field goes, and when the page is hidden or
 * closed, because a popup closes without a word. What could not be saved is tried again. Until something is typed it shows what is stored, also when another
 * page changes that.
 */
export function useDraft(stored: string, save: (value: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latestSave = useRef(save);
  latestSave.current = save;

  const flush = () => {
    clearTimeout(timer.current);
    if (unsaved.current === null) return;
    const value = unsaved.current;
    unsaved.current = null;
    void latestSave.current(value).then((isSaved) => {
      // Tried again with the next pause, or when the field or the page goes.
      if (!isSaved) unsaved.current ??= value;
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

  // Once the store has what was typed, it leads again.
  useEffect(() => {
    if (typed === stored && unsaved.current === null) setTyped(null);
  }, [stored, typed]);

  return {
    value: typed ?? stored,
    change: (value) => {
      setTyped(value);
      unsaved.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    flush,
  };
}
