import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ProseContent } from '../article/prose/prose-content';
import type { MinimapMark } from '../article/use-minimap';
import { useShortcuts } from '../controls/use-shortcuts';
import type * as Loaded from './FindBar';

interface FindOptions {
  content: ProseContent | null;
  scroller: HTMLElement | null;
  /** Changes when the reader's marks are painted anew. */
  painted: unknown;
}

interface Finding {
  /** The bar over the text, while one searches. */
  bar: ComponentChildren;
  /** What the minimap shows of the matches. */
  marks: readonly MinimapMark[];
  open: () => void;
}

/** Longer selections are no words one looks for, in characters. */
const LONGEST_SELECTION = 80;
const NO_MARKS: readonly MinimapMark[] = [];

/** Find in the article: its commands and its bar, which is loaded when one first searches. */
export function useFind({ content, scroller, painted }: FindOptions): Finding {
  const [code, setCode] = useState<typeof Loaded | null>(null);
  const [asked, setAsked] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [marks, setMarks] = useState(NO_MARKS);

  const open = () => {
    const selected = getSelection();
    const words = selected?.toString().trim() ?? '';
    const isInText = content?.root.contains(selected?.anchorNode ?? null) ?? false;
    if (words && isInText && words.length <= LONGEST_SELECTION) setQuery(words);
    setOpen(true);
    setAsked((count) => count + 1);
    if (code) return;
    import('./FindBar').then(setCode, (error: unknown) => console.error(error));
  };
  const close = () => {
    setOpen(false);
    // One goes on reading at the match.
    scroller?.focus({ preventScroll: true });
  };
  const isReady = content !== null && scroller !== null;
  useShortcuts({
    find: isReady ? open : undefined,
    // The bar has them itself once it is there.
    findNext: isReady && !isOpen ? open : undefined,
    findPrevious: isReady && !isOpen ? open : undefined,
  });

  const bar = code && isOpen && isReady && (
    <code.FindBar
      content={content}
      scroller={scroller}
      painted={painted}
      query={query}
      asked={asked}
      onQuery={setQuery}
      onMarks={setMarks}
      onClose={close}
    />
  );
  return { bar, marks: isOpen ? marks : NO_MARKS, open };
}
