import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../../lib/i18n/i18n';
import type { PictureSource } from '../../picture-source';
import type { ProseContent } from '../prose-content';
import { picturesOf, type ShownPicture } from './pictures-of';

interface Lightbox {
  shown: { pictures: readonly ShownPicture[]; index: number } | null;
  move: (index: number) => void;
  close: () => void;
}

const OPENS = 'img[data-opens]';

/** Lets a click, Enter or the space bar on a picture of the text open it large. */
export function useLightbox(root: HTMLElement | null, content: ProseContent | null, source: PictureSource): Lightbox {
  const [shown, setShown] = useState<Lightbox['shown']>(null);

  useEffect(() => {
    if (!root) return;
    const mark = () => {
      for (const { element } of picturesOf(lookedAt(root))) {
        if (element.hasAttribute('data-opens')) continue;
        element.dataset.opens = '';
        element.tabIndex = 0;
        // An empty one says “decoration”, which what can be pressed is not.
        if (!element.alt) element.removeAttribute('alt');
        element.setAttribute('role', 'button');
        element.setAttribute('aria-haspopup', 'dialog');
        element.setAttribute('aria-label', element.alt ? t('lightbox.openOf', [element.alt]) : t('lightbox.open'));
      }
    };
    const open = (target: EventTarget | null): boolean => {
      const image = target instanceof Element && target.closest<HTMLImageElement>(OPENS);
      if (!image) return false;
      const pictures = picturesOf(lookedAt(root));
      const index = pictures.findIndex(({ element }) => element === image);
      if (index >= 0) setShown({ pictures, index });
      return index >= 0;
    };
    const onClick = (event: MouseEvent) => {
      // A press with a key held asks the browser for a tab of its own.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (open(event.target)) event.preventDefault();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.key === 'Enter' || event.key === ' ') && open(event.target)) event.preventDefault();
    };
    mark();
    const reach = lookedAt(root);
    // What is small shows only once it is there.
    reach.addEventListener('load', mark, true);
    reach.addEventListener('click', onClick);
    reach.addEventListener('keydown', onKeyDown);
    return () => {
      reach.removeEventListener('load', mark, true);
      reach.removeEventListener('click', onClick);
      reach.removeEventListener('keydown', onKeyDown);
    };
  }, [content, source]);

  // Nothing of another article stays open over this one.
  useEffect(() => () => setShown(null), [content]);
  const move = useCallback((index: number) => setShown((last) => last && { ...last, index }), []);
  const close = useCallback(() => setShown(null), []);

  // To the picture last looked at, once the dialog is gone and no longer holds the focus.
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (shown) last.current = shown.pictures[shown.index]?.element ?? null;
    else last.current?.focus({ preventScroll: true });
  }, [shown]);
  return { shown, move, close };
}

/** The whole article: the lead picture stands above the text. */
const lookedAt = (root: HTMLElement): HTMLElement => root.closest('article') ?? root;
