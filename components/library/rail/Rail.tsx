import { BookMarked, HardDrive } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LIST_NAMES, type ListName } from '../../../lib/article/kept-article';
import type { Shelf } from '../../../lib/article/listing';
import { formatNumber, t } from '../../../lib/i18n/i18n';
import { NOTEBOOK_HASH, STORAGE_HASH } from '../../../lib/shared/library-route';
import { Icon } from '../../controls/Icon';
import { LIST_ICONS } from '../list-icons';
import styles from './Rail.module.css';
import { SearchList, type SearchListProps } from './SearchList';
import { SharedLists, type SharedListsProps } from './SharedLists';
import { TagTree, type TagTreeProps } from './TagTree';

export interface RailProps extends Omit<TagTreeProps, 'current'>, SearchListProps, Omit<SharedListsProps, 'current'> {
  /** The list that is open; null while one searches. */
  current: Shelf | null;
  /** Null until they are known. */
  counts: Record<ListName, number> | null;
  /** Whether it is shown by itself, in a sheet, rather than beside a list. */
  isWhole?: boolean;
  onShelf: (shelf: Shelf) => void;
  /** Its foot. */
  children?: ComponentChildren;
}

/** The lists, with how many articles each holds: by what is to be done with them, by searches, tags, sites and people. */
export function Rail({ current, counts, isWhole, onShelf, children, ...props }: RailProps) {
  const lists = useRef<HTMLUListElement>(null);
  const open = current?.kind === 'list' ? current.name : null;
  // In a narrow window they are one line that scrolls.
  useEffect(() => {
    lists.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);
  return (
    <nav class={styles.rail} aria-label={t('library.lists')} data-rail data-whole={isWhole || undefined}>
      <ul class={styles.lists} ref={lists}>
        {LIST_NAMES.map((name) => (
          <li key={name}>
            <button
              type="button"
              class={styles.list}
              data-list={name}
              aria-current={name === open ? 'page' : undefined}
              onClick={() => onShelf({ kind: 'list', name })}
            >
              <Icon of={LIST_ICONS[name]} />
              <span class={styles.name}>{t(`library.list.${name}`)}</span>
              {counts && counts[name] > 0 && <small>{formatNumber(counts[name])}</small>}
            </button>
          </li>
        ))}
        <li class={styles.elsewhere}>
          <a class={`${styles.list} ${styles.place}`} href={NOTEBOOK_HASH} data-place="notebook">
            <Icon of={BookMarked} />
            <span class={styles.name}>{t('notebook.title')}</span>
          </a>
        </li>
        <li>
          <a class={`${styles.list} ${styles.place}`} href={STORAGE_HASH} data-place="storage">
            <Icon of={HardDrive} />
            <span class={styles.name}>{t('storage.title')}</span>
          </a>
        </li>
      </ul>
      <div class={styles.more}>
        <SearchList {...props} />
        <TagTree {...props} current={current} onShelf={onShelf} />
        <SharedLists {...props} current={current} onShelf={onShelf} />
      </div>
      <div class={styles.foot}>{children}</div>
    </nav>
  );
}
