import { Pencil, Search } from 'lucide-preact';
import { formatNumber, t } from '../../../lib/i18n/i18n';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import styles from './Rail.module.css';

/** A search somebody wants to find again. */
export interface NamedSearch {
  id: string;
  name: string;
  query: string;
}

export interface SearchListProps {
  searches: readonly NamedSearch[];
  /** How many articles each finds, as far as it is known. */
  found: ReadonlyMap<string, number>;
  /** What is searched for. */
  query: string;
  onSearch: (query: string) => void;
  onEditSearch: (search: NamedSearch) => void;
}

/** Searches as lists of their own. */
export function SearchList({ searches, found, query, onSearch, onEditSearch }: SearchListProps) {
  if (searches.length === 0) return null;
  return (
    <section class={styles.section} aria-label={t('search.saved')} data-searches>
      <h2>{t('search.saved')}</h2>
      <ul>
        {searches.map((search) => (
          <li key={search.id} class={styles.item}>
            <button
              type="button"
              class={styles.list}
              aria-current={query.trim() === search.query ? 'page' : undefined}
              title={search.query}
              data-search-id={search.id}
              onClick={() => onSearch(search.query)}
            >
              <Icon of={Search} size={15} />
              <bdi class={styles.name}>{search.name}</bdi>
              {found.has(search.id) && <small>{formatNumber(found.get(search.id) ?? 0)}</small>}
            </button>
            <span class={styles.edit}>
              <IconButton
                name={t('search.edit', [search.name])}
                icon={Pencil}
                action="edit-search"
                tooltip="end"
                onClick={() => onEditSearch(search)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
