import { BookMarked } from 'lucide-preact';
import { t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { Skeleton } from '../controls/Skeleton';
import { VisuallyHidden } from '../controls/VisuallyHidden';
import states from '../library/ListStates.module.css';
import styles from './NotebookView.module.css';

/** Marks to come. */
export function NotebookLoading() {
  return (
    <div class={styles.loading} aria-busy="true">
      <VisuallyHidden>{t('notebook.loading')}</VisuallyHidden>
      {[92, 70, 84].map((width) => (
        <Skeleton key={width} lines={[width, 98, 40]} />
      ))}
    </div>
  );
}

/** Nothing was ever marked. */
export function NotebookEmpty({ href }: { href: string }) {
  return (
    <div class={states.state} data-list-state="empty">
      <Icon of={BookMarked} size={26} />
      <h2>{t('notebook.empty.title')}</h2>
      <p>{t('notebook.empty.text')}</p>
      <a href={href}>{t('common.openLibrary')}</a>
    </div>
  );
}

/** The search leaves nothing. */
export function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div class={states.state} data-list-state="none">
      <h2>{t('search.none.title', [query])}</h2>
      <p>{t('notebook.none')}</p>
      <Button variant="outline" onClick={onClear}>
        {t('notebook.searchClear')}
      </Button>
    </div>
  );
}
