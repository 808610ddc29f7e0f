import { plural, t } from '../../lib/i18n/i18n';
import type { LinksToFetch } from '../../lib/shared/adding';
import { Button } from '../controls/Button';
import styles from './AddSheet.module.css';

interface WaitingLinksProps {
  links: LinksToFetch;
  onFetch: (which: 'these' | 'all') => void;
}

/** The links whose pages Lectern may not fetch yet, and the question for their sites. Nothing where there is none. */
export function WaitingLinks({ links: { count, hosts }, onFetch }: WaitingLinksProps) {
  if (count === 0) return null;
  const [first = ''] = hosts;
  return (
    <section class={styles.part} data-waiting-links>
      <h3>{plural('adding.waiting.title', count)}</h3>
      <p class={styles.hint}>{t('adding.waiting.text')}</p>
      <div class={styles.deeds}>
        <Button variant="outline" action="fetch-links" onClick={() => onFetch('these')}>
          {hosts.length === 1 ? t('adding.waiting.one', [first]) : plural('adding.waiting.these', hosts.length)}
        </Button>
        <Button action="fetch-all-links" onClick={() => onFetch('all')}>
          {t('adding.waiting.all')}
        </Button>
      </div>
    </section>
  );
}
