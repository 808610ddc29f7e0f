import { useEffect } from 'preact/hooks';
import type { ProseContent } from '../prose-content';

/** Longer code is a data file, and takes a while. In characters. */
const LONGEST = 60_000;
/** And so much of it all together, from the top: nobody should wait for colours before the text answers. */
const MOST = 150_000;

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
      if (!isGone) clear = colourCode(short(codes));
    });
    return () => {
      isGone = true;
      clear();
    };
  }, [content]);
}

function short(codes: readonly HTMLElement[]): HTMLElement[] {
  let left = MOST;
  return codes.filter(({ textContent }) => {
    const length = (textContent ?? '').length;
    if (length > LONGEST || length > left) return false;
    left -= length;
    return true;
  });
}
