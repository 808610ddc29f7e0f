import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../../controls/after-paint';
import { NO_OUTLINE, type PlacedOutline, placeOutline } from './place-outline';
import type { ProseContent } from './prose-content';

/** The outline of what is shown. `isComing` while one is being made, so that its room is kept. */
export interface ShownOutline extends PlacedOutline {
  isComing: boolean;
}

/** The outline by the headings; where they are none or too few, one is made once the text has been painted. */
export function useOutline(content: ProseContent | null, lang: string | undefined): ShownOutline {
  const [derived, setDerived] = useState<{ content: ProseContent; outline: PlacedOutline } | null>(null);

  useEffect(() => {
    if (!content?.wantsOutline) return;
    const abort = new AbortController();
    // Its code is fetched, and its work done, when the text can be read already.
    void afterPaint(abort.signal)
      .then(() => import('../../../lib/article/outline/derive'))
      .then(({ deriveOutline }) => {
        if (abort.signal.aborted) return;
        const outline = placeOutline(deriveOutline(content.blocks, lang), content.blocks, content.map);
        setDerived({ content, outline });
      });
    return () => abort.abort();
  }, [content, lang]);

  if (!content) return { ...NO_OUTLINE, isComing: false };
  if (derived?.content === content) return { ...derived.outline, isComing: false };
  return { ...content.outline, isComing: content.wantsOutline };
}
