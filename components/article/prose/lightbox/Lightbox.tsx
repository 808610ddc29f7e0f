import { ChevronLeft, ChevronRight, Highlighter, X, ZoomIn, ZoomOut } from 'lucide-preact';
import type { ArticleMetadata } from '../../../../lib/article/article';
import { formatNumber, t } from '../../../../lib/i18n/i18n';
import { IconButton } from '../../../controls/IconButton';
import { useModal } from '../../../controls/use-modal';
import styles from './Lightbox.module.css';
import type { ShownPicture } from './pictures-of';
import { useZoom } from './use-zoom';

interface LightboxProps {
  pictures: readonly ShownPicture[];
  index: number;
  article: Pick<ArticleMetadata, 'lang' | 'dir'>;
  /** Of what is in it pictures can be marked. */
  textRoot: HTMLElement | null;
  onMove: (index: number) => void;
  /** @param marked the mark it has already */
  onMark: (picture: HTMLImageElement, marked: string | undefined) => void;
  onClose: () => void;
}

/** How far an arrow moves a picture that is larger than the window, in pixels. */
const PAN = 80;

/**
 * One picture large, the others an arrow away. Modal: the browser holds the focus in it. Arrows go through the pictures,
 * or move one that is zoomed; + - 0 zoom; Escape closes.
 */
export function Lightbox({ pictures, index, article, textRoot, onMove, onMark, onClose }: LightboxProps) {
  const dialog = useModal();
  const picture = pictures[index];
  const { view, stage, zoomIn, zoomOut, fit, pan } = useZoom(picture?.src ?? '');
  if (!picture) return null;

  const marked = picture.element.closest<HTMLElement>('mark[data-highlight]')?.dataset.highlight;
  const isFirst = index === 0;
  const isLast = index === pictures.length - 1;
  const go = (step: number) => pictures[index + step] && onMove(index + step);
  const isZoomed = view.scale > 1;
  const percent = formatNumber(view.scale, { style: 'percent', maximumFractionDigits: 0 });
  // Towards the end of the text, whichever way it runs.
  const forward = article.dir === 'rtl' ? -1 : 1;
  const keys: Record<string, () => void> = {
    ArrowLeft: () => (isZoomed ? pan(PAN, 0) : go(-forward)),
    ArrowRight: () => (isZoomed ? pan(-PAN, 0) : go(forward)),
    ArrowUp: () => isZoomed && pan(0, PAN),
    ArrowDown: () => isZoomed && pan(0, -PAN),
    Home: () => onMove(0),
    End: () => onMove(pictures.length - 1),
    '+': zoomIn,
    '=': zoomIn,
    '-': zoomOut,
    '0': fit,
    Escape: onClose,
  };

  return (
    <dialog
      ref={dialog}
      class={styles.lightbox}
      data-lightbox
      dir={article.dir}
      aria-label={t('lightbox.title')}
      onClose={onClose}
      onKeyDown={(event) => {
        const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
        if (!act) return;
        // The reader's own keys are for the text below; and Escape would close a popup.
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <header class={styles.bar}>
        <p class={styles.count} aria-live="polite">
          {pictures.length > 1 ? t('lightbox.count', [formatNumber(index + 1), formatNumber(pictures.length)]) : ''}
        </p>
        {textRoot?.contains(picture.element) && (
          <IconButton
            name={t(marked ? 'mark.pictureNote' : 'mark.picture')}
            icon={Highlighter}
            action="mark-picture"
            pressed={marked !== undefined}
            onClick={() => onMark(picture.element, marked)}
          />
        )}
        <IconButton name={t('lightbox.zoomOut')} icon={ZoomOut} keys="-" action="zoom-out" onClick={zoomOut} />
        <button
          type="button"
          class={styles.scale}
          data-action="fit"
          aria-label={`${t('lightbox.fit')}, ${percent}`}
          aria-keyshortcuts="0"
          onClick={fit}
        >
          {percent}
        </button>
        <IconButton name={t('lightbox.zoomIn')} icon={ZoomIn} keys="+" action="zoom-in" onClick={zoomIn} />
        <IconButton
          name={t('common.close')}
          icon={X}
          keys="Esc"
          action="close-lightbox"
          tooltip="end"
          onClick={onClose}
        />
      </header>
      <div ref={stage} class={styles.stage} data-zoomed={isZoomed}>
        <img
          key={picture.src}
          src={picture.src}
          alt={picture.alt}
          draggable={false}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        />
      </div>
      {pictures.length > 1 && (
        <>
          <div class={styles.previous} data-off={isFirst}>
            <IconButton
              name={t('lightbox.previous')}
              icon={article.dir === 'rtl' ? ChevronRight : ChevronLeft}
              action="previous-picture"
              onClick={() => go(-1)}
            />
          </div>
          <div class={styles.next} data-off={isLast}>
            <IconButton
              name={t('lightbox.next')}
              icon={article.dir === 'rtl' ? ChevronLeft : ChevronRight}
              action="next-picture"
              tooltip="end"
              onClick={() => go(1)}
            />
          </div>
        </>
      )}
      {(picture.caption || picture.alt) && (
        <div class={styles.words} lang={article.lang}>
          {picture.caption && <p>{picture.caption}</p>}
          {picture.alt && picture.alt !== picture.caption && (
            <details>
              <summary>{t('lightbox.alt')}</summary>
              <p>{picture.alt}</p>
            </details>
          )}
        </div>
      )}
    </dialog>
  );
}
