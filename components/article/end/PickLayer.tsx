import { Scissors } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PointedAt } from '../../../lib/article/left-out/take-out';
import { t } from '../../../lib/i18n/i18n';
import { Button } from '../../controls/Button';
import { Icon } from '../../controls/Icon';
import { LiveRegion } from '../../controls/LiveRegion';
import styles from './PickLayer.module.css';
import { pointedAt } from './passages-on-screen';
import { usePicking } from './use-picking';

interface PickLayerProps {
  root: HTMLElement;
  onTake: (passage: PointedAt) => void;
  onDone: () => void;
}

interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Over the text while the reader points at what is to go: a frame around the passage in hand, and how to end it. */
export function PickLayer({ root, onTake, onDone }: PickLayerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box | null>(null);
  const current = usePicking(root, (passage) => onTake(pointedAt(root, passage)), onDone);

  useLayoutEffect(() => {
    const holder = frame.current?.offsetParent;
    if (!current || !holder) return setBox(null);
    const around = holder.getBoundingClientRect();
    const { top, left, width, height } = current.getBoundingClientRect();
    setBox({
      top: top - around.top + holder.scrollTop - holder.clientTop,
      left: left - around.left + holder.scrollLeft - holder.clientLeft,
      width,
      height,
    });
  }, [current]);

  return (
    <>
      <div
        ref={frame}
        class={styles.frame}
        data-pick-frame={box !== null}
        style={box ? inPixels(box) : { visibility: 'hidden' }}
      >
        <span class={styles.label}>
          <Icon of={Scissors} />
          {t('leftOut.take')}
        </span>
      </div>
      <div class={styles.bar} role="toolbar" aria-label={t('leftOut.pick')} data-pick-bar>
        <p>{t('leftOut.pickHelp')}</p>
        <Button variant="outline" action="pick-done" onClick={onDone}>
          {t('leftOut.pickDone')}
        </Button>
      </div>
      <LiveRegion message={current ? (current.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120) : ''} />
    </>
  );
}

const inPixels = ({ top, left, width, height }: Box) => ({
  top: `${top}px`,
  left: `${left}px`,
  width: `${width}px`,
  height: `${height}px`,
});
