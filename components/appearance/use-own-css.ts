import { useLayoutEffect } from 'preact/hooks';
import { cleanOwnCss } from './own-css';

/** Applies a person's own rules to the text. A constructed sheet needs no leave from the page's content policy. */
export function useOwnCss(text: string): void {
  useLayoutEffect(() => {
    if (text.trim() === '') return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cleanOwnCss(text).css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [text]);
}
