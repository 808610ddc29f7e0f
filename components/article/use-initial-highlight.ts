import { useEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../lib/notes/highlight';
import { marksOf, type PlacedHighlight } from '../../lib/notes/paint';
import { goTo } from './go-to';
import type { ProseContent } from './prose/prose-content';

interface InitialHighlightOptions {
  content: ProseContent | null;
  scroller: HTMLElement | null;
  placed: readonly PlacedHighlight[];
  orphans: readonly Highlight[];
  /** Shows its note. */
  open: (id: string) => void;
}

/** Begins at a highlight, once: its words in the middle of the window, its note in hand. One without a place shows its note. */
export function useInitialHighlight(id: string | undefined, options: InitialHighlightOptions): void {
  const { content, scroller, placed, orphans, open } = options;
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!content || !scroller || id === undefined || shown.current === id) return;
    const isPlaced = placed.some(({ highlight }) => highlight.id === id);
    if (!isPlaced && !orphans.some((orphan) => orphan.id === id)) return;
    shown.current = id;
    open(id);
    if (!isPlaced) return;
    const go = () => goTo(marksOf(content.root, id)[0], 'center');
    go();
    // The prose face may arrive after the text and move every line; a reader who has moved since is left alone.
    let isLeft = false;
    const leave = () => {
      isLeft = true;
    };
    for (const event of MOVES) scroller.addEventListener(event, leave, { once: true, passive: true });
    void document.fonts.ready.then(() => {
      if (!isLeft && scroller.isConnected) go();
      for (const event of MOVES) scroller.removeEventListener(event, leave);
    });
  }, [id, content, scroller, placed, orphans, open]);
}

/** What a reader moves by. */
const MOVES = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;
