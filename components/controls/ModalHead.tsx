import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/i18n';
import { IconButton } from './IconButton';
import styles from './ModalHead.module.css';

interface ModalHeadProps {
  title: string;
  /** For a dialog wide enough to have margins. */
  isWide?: boolean;
  /** The focus begins at the title, not at the button beside it, whose name would lie over what comes first. */
  takesFocus?: boolean;
  onClose: () => void;
  /** Between the title and the button that closes. */
  children?: ComponentChildren;
}

/** The title of a dialog and the button that closes it; it stays in view while what is below scrolls. */
export function ModalHead({ title, isWide, takesFocus, onClose, children }: ModalHeadProps) {
  return (
    <header class={styles.head} data-wide={isWide || undefined}>
      <h2 tabIndex={takesFocus ? -1 : undefined} autofocus={takesFocus}>
        {title}
      </h2>
      {children}
      <IconButton name={t('common.close')} icon={X} tooltip="end" onClick={onClose} />
    </header>
  );
}
