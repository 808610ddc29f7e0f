import type { ListName } from '../../lib/article/kept-article';
import { t } from '../../lib/i18n/i18n';
import type { StorageFailure } from '../../lib/shared/keep-state';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { Skeleton } from '../controls/Skeleton';
import { VisuallyHidden } from '../controls/VisuallyHidden';
import styles from './ListStates.module.css';
import { LIST_ICONS } from './list-icons';

/** Rows to come. */
export function ListLoading() {
  return (
    <div class={styles.loading} aria-busy="true">
      <VisuallyHidden>{t('library.loading')}</VisuallyHidden>
      {[64, 78, 52, 70].map((width) => (
        <div class={styles.ghost} key={width}>
          <Skeleton lines={[width, 96, 40]} />
          <Skeleton kind="picture" lines={[100]} />
        </div>
      ))}
    </div>
  );
}

/** The library can't be read. */
export function ListFailed({ reason, onTryAgain }: { reason: StorageFailure; onTryAgain: () => void }) {
  return (
    <div class={styles.state} role="alert" data-list-state="failed">
      <h2>{t(`storageFailure.${reason}.title`)}</h2>
      <p>{t(`storageFailure.${reason}.text`)}</p>
      {reason !== 'newer' && (
        <Button variant="outline" action="try-again" onClick={onTryAgain}>
          {t('common.tryAgain')}
        </Button>
      )}
    </div>
  );
}

interface ListEmptyProps {
  list: ListName;
  /** Whether the library holds nothing at all. */
  isNew: boolean;
  onList: (list: ListName) => void;
}

/** A list without articles: what would be here, and how it gets here. */
export function ListEmpty({ list, isNew, onList }: ListEmptyProps) {
  const words = list === 'inbox' && !isNew ? 'inboxDone' : list;
  return (
    <div class={styles.state} data-list-state="empty">
      <Icon of={LIST_ICONS[list]} size={26} />
      <h2>{t(`library.empty.${words}.title`)}</h2>
      <p>{t(`library.empty.${words}.text`)}</p>
      {words === 'inboxDone' && (
        <Button variant="outline" onClick={() => onList('archived')}>
          {t('library.empty.inboxDone.action')}
        </Button>
      )}
    </div>
  );
}

/** Nothing in the library has what is searched for. */
export function NothingFound({ query, onClear }: { query: string; onClear: () => void }) {
  return (
    <div class={styles.state} data-list-state="none">
      <h2>{t('search.none.title', [query])}</h2>
      <p>{t('search.none.text')}</p>
      <Button variant="outline" action="clear-search" onClick={onClear}>
        {t('search.clear')}
      </Button>
    </div>
  );
}

/** The list holds nothing that takes so long, or has notes. */
export function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <div class={styles.state} data-list-state="none">
      <h2>{t('lists.noneFits.title')}</h2>
      <p>{t('lists.noneFits.text')}</p>
      <Button variant="outline" action="show-all" onClick={onClear}>
        {t('lists.noneFits.action')}
      </Button>
    </div>
  );
}

/** A tag, site, author or language nothing has any more. */
export function NothingShared({ onInbox }: { onInbox: () => void }) {
  return (
    <div class={styles.state} data-list-state="empty">
      <h2>{t('lists.noneShared.title')}</h2>
      <p>{t('lists.noneShared.text')}</p>
      <Button variant="outline" onClick={onInbox}>
        {t('library.list.inbox')}
      </Button>
    </div>
  );
}
