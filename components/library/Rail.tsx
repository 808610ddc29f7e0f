import { BookMarked } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LIST_NAMES, type ListName } from '../../lib/article/kept-article';
import { formatNumber, t } from '../../lib/i18n/i18n';
import { NOTEBOOK_HASH } from '../../lib/shared/library-route';
import { Icon } from '../controls/Icon';
import { LIST_ICONS } from './list-icons';
import styles from './Rail.module.css';

interface RailProps {
  list: ListName;
  /** Null until they are known. */
  counts: Record<ListName, number> | null;
  onList: (list: ListName) => void;
  /** Its foot. */
  children?: ComponentChildren;
}

/** The lists, with how many articles each holds. */
export function Rail({ list, counts, onList, children }: RailProps) {
  const lists = useRef<HTMLUListElement>(null);
  // In a narrow window they are one line that scrolls.
  useEffect(() => {
    lists.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [list]);
  return (
    <nav class={styles.rail} aria-label={t('library.lists')} data-rail>
      <ul class={styles.lists} ref={lists}>
        {LIST_NAMES.map((name) => (
          <li key={name}>
            <button
              type="button"
              class={styles.list}
              data-list={name}
              aria-current={name === list ? 'page' : undefined}
              onClick={() => onList(name)}
            >
              <Icon of={LIST_ICONS[name]} />
              <span class={styles.name}>{t(`library.list.${name}`)}</span>
              {counts && counts[name] > 0 && <small>{formatNumber(counts[name])}</small>}
            </button>
          </li>
        ))}
        <li class={styles.elsewhere}>
          <a class={styles.list} href={NOTEBOOK_HASH} data-place="notebook">
            <Icon of={BookMarked} />
            <span class={styles.name}>{t('notebook.title')}</span>
          </a>
        </li>
      </ul>
      {children}
    </nav>
  );
}
