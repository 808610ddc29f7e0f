import { Undo2 } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { Button } from './Button';
import styles from './Toast.module.css';
import { useShortcuts } from './use-shortcuts';

interface ToastProps {
  /** What was done. */
  message: string;
  onUndo?: (() => void) | undefined;
  /** The time to undo is over. */
  onExpire: () => void;
  /** Milliseconds it stays, counted only while nobody points at it or has focus in it. */
  duration?: number | undefined;
}

/** Says what was just done and offers to undo it, for a while. Give it a `key` per deed so that its time starts anew. */
export function Toast({ message, onUndo, onExpire, duration = onUndo ? 8000 : 5000 }: ToastProps) {
  const [held, setHeld] = useState(false);
  useShortcuts({ undo: onUndo });
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onExpire, duration);
    return () => clearTimeout(timer);
  }, [held, message, duration]);
  return (
    <div
      class={styles.toast}
      role="status"
      data-toast
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span class={styles.message}>{message}</span>
      {onUndo && (
        <Button icon={Undo2} action="undo" onClick={onUndo}>
          {t('common.undo')}
        </Button>
      )}
    </div>
  );
}
