import { Undo2, X } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LeftOut } from '../../../lib/article/left-out/left-out';
import { t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import { IconButton } from '../../controls/IconButton';
import { goTo } from '../go-to';
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
  const [top, setTop] = useState<number | null>(null);

  useLayoutEffect(() => {
    const place = () => {
      const holder = mark.current?.offsetParent;
      if (!holder) return;
      const { before, after } = gapOf(root, item);
      const above = before?.getBoundingClientRect().bottom ?? after?.getBoundingClientRect().top;
      const below = after?.getBoundingClientRect().top ?? above;
      if (above === undefined || below === undefined) return;
      setTop((above + below) / 2 - holder.getBoundingClientRect().top + holder.scrollTop - holder.clientTop);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(root);
    return () => observer.disconnect();
  }, [item, root]);

  const isPlaced = top !== null;
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
      style={isPlaced ? { top: `${top}px` } : { visibility: 'hidden' }}
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
