import type { ProseContent } from '../article/prose/prose-content';
import { useFocusParagraph } from './use-focus-paragraph';
import { useVerticalScrolling } from './use-vertical-scrolling';
import { useWordStarts } from './use-word-starts';

interface ReadingAidsProps {
  content: ProseContent;
  scroller: HTMLElement;
  hasWordStarts: boolean;
  /** Whether all but the paragraph that is read is dimmed. */
  hasFocus: boolean;
  /** Whether the text scrolls to the side, as columns of Japanese do. */
  isSideways: boolean;
}

/** What some have chosen to read with. It paints over the text and listens to it; it shows nothing of its own. */
export function ReadingAids({ content, scroller, hasWordStarts, hasFocus, isSideways }: ReadingAidsProps) {
  useWordStarts(hasWordStarts ? content : null);
  useFocusParagraph(hasFocus ? content : null, scroller);
  useVerticalScrolling(isSideways ? scroller : null);
  return null;
}
