import { ShieldCheck, ShieldQuestionMark } from 'lucide-preact';
import { t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import styles from './StorageView.module.css';

export interface PromisedProps {
  /** Whether the browser has promised never to clear the library; `refused` where it was asked and did not. */
  persistence: 'unknown' | 'promised' | 'not-promised' | 'refused';
  onPersist: () => void;
}

const WORDS = {
  promised: 'storage.promise.promised',
  'not-promised': 'storage.promise.notPromised',
  refused: 'storage.promise.refused',
} as const;

/** Whether the library is safe from the browser's own tidying. Nothing where the browser does not say. */
export function Promised({ persistence, onPersist }: PromisedProps) {
  if (persistence === 'unknown') return null;
  return (
    <section class={styles.part} aria-labelledby="storage-promise" data-persistence={persistence}>
      <h2 id="storage-promise">{t('storage.promise.title')}</h2>
      <p class={styles.promise} role="status">
        <Icon of={persistence === 'promised' ? ShieldCheck : ShieldQuestionMark} />
        {t(WORDS[persistence])}
      </p>
      {persistence !== 'promised' && (
        <Button variant="outline" action="persist" onClick={onPersist}>
          {t(persistence === 'refused' ? 'storage.promise.askAgain' : 'storage.promise.ask')}
        </Button>
      )}
    </section>
  );
}
