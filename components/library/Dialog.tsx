import type { ComponentChildren } from 'preact';
import { Modal } from '../controls/Modal';
import { ModalHead } from '../controls/ModalHead';
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

/** A question in the middle of the window. */
export function Dialog({ title, name, onClose, onSubmit, children, foot }: DialogProps) {
  return (
    <Modal label={title} name={name} class={styles.dialog} onClose={onClose}>
      <form
        class={styles.content}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <ModalHead title={title} onClose={onClose} />
        {/* Without a button of this kind Enter does nothing where there are several fields. */}
        {onSubmit && <button type="submit" hidden />}
        <div class={styles.body}>{children}</div>
        <footer class={styles.foot}>{foot}</footer>
      </form>
    </Modal>
  );
}
