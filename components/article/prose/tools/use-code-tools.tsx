import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ProseContent } from '../prose-content';

/**
 * Gives every piece of code what one can do with it, in a box of its own around the two that the text's map skips. The
 * buttons are fetched where there is code.
 */
export function useCodeTools(root: HTMLElement | null, content: ProseContent | null): void {
  useLayoutEffect(() => {
    const holders: HTMLElement[] = [];
    let isCurrent = true;
    const boxes = [...(root?.querySelectorAll<HTMLElement>('pre') ?? [])].flatMap((pre) => {
      if (pre.parentElement?.hasAttribute('data-code')) return [];
      const box = document.createElement('div');
      box.dataset.code = '';
      pre.replaceWith(box);
      const holder = document.createElement('div');
      holder.dataset.lecternUi = '';
      box.append(pre, holder);
      holders.push(holder);
      return [{ pre, holder }];
    });
    if (boxes.length > 0) {
      import('./CodeTools').then(
        ({ CodeTools }) => {
          if (isCurrent) for (const { pre, holder } of boxes) render(<CodeTools code={pre} />, holder);
        },
        (error: unknown) => console.error(error),
      );
    }
    return () => {
      isCurrent = false;
      for (const holder of holders) render(null, holder);
    };
  }, [content]);
}
