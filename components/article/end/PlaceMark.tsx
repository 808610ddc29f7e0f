import { Undo2, X } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LeftOut } from '../../../lib/article/left-out/left-out';
import { t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import { IconButton } from '../../controls/IconButton';
import { goTo } from '../go-to';
import { isPaged } from '../prose/paged-flow';
import styles from './PlaceMark.module.css';
import { gapOf } from './passages-on-screen';
import { reasonName } from './reason-names';

interface PlaceMarkProps {
  item: LeftOut;
  root: HTMLElement;
  onPutBack: (id: string) => void;
  onClose: () => void;
}

/** A line across the text where something was left out. It lies over the text, which stays as it is. */
export function PlaceMark({ item, root, onPutBack, onClose }: PlaceMarkProps) {
  const mark = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<Record<string, string> | null>(null);

  useLayoutEffect(() => {
    const place = () => {
      const holder = mark.current?.offsetParent;
      if (!holder) return;
      const { before, after } = gapOf(root, item);
      // Where the text is in pages, either may go over several.
      const last = before && [...before.getClientRects()].at(-1);
      const next = after?.getClientRects()[0];
      const beside = last ?? next;
      if (!beside) return;
      const around = holder.getBoundingClientRect();
      const across = { left: `${beside.left - around.left + holder.scrollLeft}px`, width: `${beside.width}px` };
      const above = last?.bottom ?? beside.top;
      const below = next && next.top >= above ? next.top : above;
      const top = (above + below) / 2 - around.top + holder.scrollTop - holder.clientTop;
      setPlace({ top: `${top}px`, ...(isPaged(holder) && across) });
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(root);
    return () => observer.disconnect();
  }, [item, root]);

  const isPlaced = place !== null;
  useLayoutEffect(() => {
    if (isPlaced) goTo(mark.current ?? undefined, 'center');
  }, [item.id, isPlaced]);

  return (
    <section
      ref={mark}
      class={styles.mark}
      tabIndex={-1}
      aria-label={t('leftOut.here', [reasonName(item.reason)])}
      data-place-mark={item.reason}
      style={place ?? { visibility: 'hidden' }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // In a popup, Escape would otherwise close the whole window.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <span class={styles.label}>
        <span>{t('leftOut.here', [reasonName(item.reason)])}</span>
        {item.html && (
          <Button icon={Undo2} action="put-back" onClick={() => onPutBack(item.id)}>
            {t('leftOut.putBack')}
          </Button>
        )}
        <IconButton name={t('common.close')} icon={X} tooltip="end" onClick={onClose} />
      </span>
    </section>
  );
}
