import { X } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleMetadata } from '../../../../lib/article/article';
import { t } from '../../../../lib/i18n/i18n';
import { IconButton } from '../../../controls/IconButton';
import styles from './FootnotePopover.module.css';
import { placeBeside } from './place-beside';
import type { OpenFootnote } from './use-footnotes';

interface FootnotePopoverProps extends OpenFootnote {
  article: Pick<ArticleMetadata, 'lang' | 'dir'>;
  onJump: () => void;
  onClose: () => void;
}

/** A footnote where it is referred to. Escape, a click elsewhere and scrolling on close it; the focus goes back. */
export function FootnotePopover({ note, reference, article, onJump, onClose }: FootnotePopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!box.current || !text.current) return;
    text.current.replaceChildren(...copyOf(note));
    box.current.showPopover();
    placeBeside(box.current, reference);
    box.current.focus({ preventScroll: true });
  }, [note, reference]);

  // Its focus is given back however soon it is closed.
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      // Back to the number, unless the reader has gone elsewhere by now.
      if (element?.contains(document.activeElement) || document.activeElement === document.body) {
        reference.focus({ preventScroll: true });
      }
    };
  }, [reference]);

  useEffect(() => {
    const element = box.current;
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !element?.contains(target) && !reference.contains(target)) onClose();
    };
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof Node && element?.contains(target))) onClose();
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('scroll', onScroll, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('resize', onClose);
    };
  }, [reference, onClose]);

  return (
    <div
      ref={box}
      popover="manual"
      role="dialog"
      tabIndex={-1}
      class={styles.popover}
      data-footnote
      aria-label={t('footnote.one', [reference.textContent?.trim() ?? ''])}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // It would close a popup with everything in it.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div ref={text} class={styles.text} lang={article.lang} dir={article.dir} />
      <div class={styles.foot}>
        <button type="button" class={styles.jump} data-action="show-footnote" onClick={onJump}>
          {t('footnote.jump')}
        </button>
        <IconButton name={t('common.close')} icon={X} tooltip="end" onClick={onClose} />
      </div>
    </div>
  );
}

/** The note without its ways back, without names that would be there twice and without marks that could be pressed. */
function copyOf(note: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement; // a clone of an HTMLElement
  for (const back of copy.querySelectorAll('[role="doc-backlink"], [data-lectern-ui]')) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const mark of copy.querySelectorAll('mark[data-highlight]')) mark.replaceWith(...mark.childNodes);
  for (const inner of copy.querySelectorAll('a[href^="#"]')) inner.replaceWith(...inner.childNodes);
  return [...copy.childNodes];
}
