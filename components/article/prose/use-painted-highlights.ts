import { useLayoutEffect, useState } from 'preact/hooks';
import type * as Anchor from '../../../lib/notes/anchor';
import type { Highlight } from '../../../lib/notes/highlight';
import { repaint } from '../../../lib/notes/paint';
import type { ProseContent } from './prose-content';

const NONE: Anchor.Anchored = { placed: [], orphans: [] };
/** What finds highlights; fetched with the first of them, for most texts have none. */
let anchor: typeof Anchor | null = null;

/** Finds the highlights in the text and paints them there, again whenever they change. */
export function usePaintedHighlights(content: ProseContent | null, highlights: readonly Highlight[]): Anchor.Anchored {
  const [painted, setPainted] = useState(NONE);
  useLayoutEffect(() => {
    if (!content) return;
    let isCurrent = true;
    const paint = (found: Anchor.Anchored) => {
      repaint(content.root, content.map, found.placed);
      setPainted(found);
    };
    if (highlights.length === 0) paint(NONE);
    else if (anchor) paint(anchor.anchorAll(content.map, highlights));
    else {
      import('../../../lib/notes/anchor').then(
        (code) => {
          anchor = code;
          if (isCurrent) paint(code.anchorAll(content.map, highlights));
        },
        (error: unknown) => console.error(error),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [content, highlights]);
  return painted;
}
