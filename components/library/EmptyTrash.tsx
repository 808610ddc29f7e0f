import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import styles from './EmptyTrash.module.css';

interface EmptyTrashProps {
  /** How many articles would go. */
  count: number;
  onEmptyTrash: () => void;
}

/** The one thing in Lectern that can't be undone, so it asks. */
export function EmptyTrash({ count, onEmptyTrash }: EmptyTrashProps) {
  const [isAsking, setIsAsking] = useState(false);
  const question = useRef<HTMLFieldSetElement>(null);
  // What was pressed has gone, and the focus with it: it moves to the answer that destroys nothing.
  useEffect(() => {
    if (isAsking) question.current?.querySelector<HTMLElement>('[data-action=cancel]')?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button action="empty-trash" onClick={() => setIsAsking(true)}>
        {t('library.emptyTrash')}
      </Button>
    );
  }
  return (
    <fieldset class={styles.question} ref={question} aria-label={t('library.emptyTrash')}>
      <span role="alert">{plural('library.emptyTrashAsk', count)}</span>
      <Button
        variant="outline"
        action="empty-trash-now"
        onClick={() => {
          setIsAsking(false);
          onEmptyTrash();
        }}
      >
        {t('library.destroy')}
      </Button>
      <Button action="cancel" onClick={() => setIsAsking(false)}>
        {t('common.cancel')}
      </Button>
    </fieldset>
  );
}
