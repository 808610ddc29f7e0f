import type { ComponentChildren } from 'preact';
import styles from './Modal.module.css';
import { useModal } from './use-modal';

interface ModalProps {
  /** What a screen reader calls it. */
  label: string;
  /** Becomes `data-dialog`. */
  name: string;
  /** Its measures. */
  class: string | undefined;
  /** On a narrow window it stands at the foot of it, over its whole width. */
  isSheet?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** What lies over the window until it is closed: by its buttons, by Escape, by a click beside it. */
export function Modal({ label, name, class: measures = '', isSheet, onClose, children }: ModalProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={useModal()}
      class={`${styles.modal} ${measures}`}
      aria-label={label}
      // One that is taken away closes as well: of that its owner knows.
      onClose={({ currentTarget }) => currentTarget.isConnected && onClose()}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      data-dialog={name}
      data-sheet={isSheet || undefined}
    >
      {children}
    </dialog>
  );
}
