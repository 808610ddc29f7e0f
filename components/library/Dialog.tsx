import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { IconButton } from '../controls/IconButton';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  /** Becomes `data-dialog`. */
  name: string;
  onClose: () => void;
  /** Enter in a field. */
  onSubmit?: (() => void) | undefined;
  children: ComponentChildren;
  /** The buttons at its foot. */
  foot: ComponentChildren;
}

/** A question in the middle of the window. Modal: the browser holds the focus, and gives it back. */
export function Dialog({ title, name, onClose, onSubmit, children, foot }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element?.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => element.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      data-dialog={name}
    >
      <form
        class={styles.content}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <header class={styles.header}>
          <h2>{title}</h2>
          <IconButton name={t('common.close')} icon={X} tooltip="end" onClick={onClose} />
        </header>
        <div class={styles.body}>{children}</div>
        <footer class={styles.foot}>{foot}</footer>
      </form>
    </dialog>
  );
}
