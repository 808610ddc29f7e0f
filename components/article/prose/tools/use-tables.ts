import { useEffect } from 'preact/hooks';
import { t } from '../../../../lib/i18n/i18n';
import type { ProseContent } from '../prose-content';

/**
 * Tells tables that fit their column from those that scroll in a box of their own: the head of the first sticks to the
 * top of the window, that of the others to the top of the box, which then has a height.
 */
export function useTables(root: HTMLElement | null, content: ProseContent | null): void {
  useEffect(() => {
    const boxes = [...(root?.querySelectorAll<HTMLElement>('[data-scroller]') ?? [])];
    const measure = (box: HTMLElement) => {
      const table = box.firstElementChild;
      if (!table) return;
      const isWide = table.scrollWidth > box.clientWidth + 1;
      box.toggleAttribute('data-wide', isWide);
      box.toggleAttribute('data-fits', !isWide);
      if (isWide) {
        box.setAttribute('role', 'region');
        box.setAttribute('aria-label', table.querySelector('caption')?.textContent?.trim() || t('table.name'));
      } else {
        box.removeAttribute('role');
        box.removeAttribute('aria-label');
      }
    };
    let frame = 0;
    // In the next frame: what is changed here changes the sizes that are observed.
    const observer = new ResizeObserver(() => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        boxes.forEach(measure);
      });
    });
    for (const box of boxes) observer.observe(box);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [content]);
}
