import { useCallback, useEffect, useState } from 'preact/hooks';
import { goTo } from '../../go-to';

/** A footnote that was asked for, and where. */
export interface OpenFootnote {
  /** The note as it stands at the end of the text. */
  note: HTMLElement;
  /** What refers to it. */
  reference: HTMLElement;
}

interface Footnotes {
  open: OpenFootnote | null;
  /** Goes to the note at the end of the text. */
  jump: () => void;
  close: () => void;
}

/** Opens footnotes where they are referred to, instead of going to the end of the text. */
export function useFootnotes(root: HTMLElement | null): Footnotes {
  const [open, setOpen] = useState<OpenFootnote | null>(null);
  useEffect(() => {
    if (!root) return;
    // On its way down: the text's own handler would go to the end.
    const onClick = (event: MouseEvent) => {
      const reference = event.target instanceof Element && event.target.closest<HTMLElement>('a[role="doc-noteref"]');
      if (!reference) return;
      const note = root.querySelector<HTMLElement>(
        `[id="${CSS.escape(reference.getAttribute('href')?.slice(1) ?? '')}"]`,
      );
      if (!note) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setOpen((last) => (last?.reference === reference ? null : { note, reference }));
    };
    root.addEventListener('click', onClick, true);
    return () => {
      root.removeEventListener('click', onClick, true);
      setOpen(null);
    };
  }, [root]);
  const close = useCallback(() => setOpen(null), []);
  const jump = useCallback(() => {
    setOpen((last) => {
      if (!last) return null;
      const { note } = last;
      note.tabIndex = -1;
      goTo(note, 'center');
      return null;
    });
  }, []);
  return { open, jump, close };
}
