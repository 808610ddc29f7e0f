import type { ComponentChildren } from 'preact';
import { Modal } from './Modal';
import { ModalHead } from './ModalHead';
import styles from './Sheet.module.css';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** What rises over the lower part of the window. */
export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <Modal label={title} name="sheet" class={styles.sheet} onClose={onClose}>
      <div class={styles.content}>
        <ModalHead title={title} onClose={onClose} />
        {children}
      </div>
    </Modal>
  );
}
