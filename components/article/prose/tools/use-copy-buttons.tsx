import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ProseContent } from '../prose-content';
import { CopyButton } from './CopyButton';

/** Gives every piece of code a button that copies it, in a box of its own around the two that the text's map skips. */
export function useCopyButtons(root: HTMLElement | null, content: ProseContent | null): void {
  useLayoutEffect(() => {
    const holders: HTMLElement[] = [];
    for (const pre of root?.querySelectorAll<HTMLElement>('pre') ?? []) {
      if (pre.parentElement?.hasAttribute('data-code')) continue;
      const box = document.createElement('div');
      box.dataset.code = '';
      pre.replaceWith(box);
      const holder = document.createElement('div');
      holder.dataset.lecternUi = '';
      box.append(pre, holder);
      render(<CopyButton textOf={() => pre.textContent ?? ''} />, holder);
      holders.push(holder);
    }
    return () => {
      for (const holder of holders) render(null, holder);
    };
  }, [content]);
}
