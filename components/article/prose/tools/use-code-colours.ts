import { useEffect } from 'preact/hooks';
import type { ProseContent } from '../prose-content';

/** Longer code is a data file, and takes a while. In characters. */
const LONGEST = 60_000;

/**
 * Colours code whose language is known. The colours are custom highlights of the browser's: the text nodes stay as they
 * are, and marks and reading positions with them. The highlighter is loaded when a text has code, after it is shown.
 */
export function useCodeColours(root: HTMLElement | null, content: ProseContent | null): void {
  useEffect(() => {
    const codes = [...(root?.querySelectorAll<HTMLElement>('pre code[data-language]') ?? [])];
    if (codes.length === 0 || !('highlights' in CSS)) return;
    let clear = () => {};
    let isGone = false;
    void import('./colour-code').then(({ colourCode }) => {
      if (!isGone) clear = colourCode(codes.filter(({ textContent }) => (textContent ?? '').length <= LONGEST));
    });
    return () => {
      isGone = true;
      clear();
    };
  }, [content]);
}
