import { useLayoutEffect, useState } from 'preact/hooks';
import { type Anchored, anchorAll } from '../../../lib/notes/anchor';
import type { Highlight } from '../../../lib/notes/highlight';
import { repaint } from '../../../lib/notes/paint';
import type { ProseContent } from './prose-content';

const NONE: Anchored = { placed: [], orphans: [] };

/** Finds the highlights in the text and paints them there, again whenever they change. */
export function usePaintedHighlights(content: ProseContent | null, highlights: readonly Highlight[]): Anchored {
  const [painted, setPainted] = useState(NONE);
  useLayoutEffect(() => {
    if (!content) return;
    const found = anchorAll(content.map, highlights);
    repaint(content.root, content.map, found.placed);
    setPainted(found);
  }, [content, highlights]);
  return painted;
}
