import { Search, X } from 'lucide-preact';
import type { Ref } from 'preact';
import { t } from '../../lib/i18n/i18n';
import { Icon } from '../controls/Icon';
import { useCommandKeys } from '../controls/use-command-keys';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  fieldRef: Ref<HTMLInputElement>;
}

/** Narrows the list as one types. */
export function SearchField({ query, onQuery, fieldRef }: SearchFieldProps) {
  const keys = useCommandKeys('search');
  return (
    <search class={styles.search}>
      <Icon of={Search} size={16} />
      <input
        ref={fieldRef}
        type="text"
        class={styles.field}
        value={query}
        placeholder={t('library.search')}
        aria-label={t('library.search')}
        aria-keyshortcuts={keys.aria}
        spellcheck={false}
        autocomplete="off"
        data-search
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          if (query) onQuery('');
          else event.currentTarget.blur();
        }}
      />
      {query ? (
        <button type="button" class={styles.clear} aria-label={t('library.searchClear')} onClick={() => onQuery('')}>
          <Icon of={X} size={15} />
        </button>
      ) : (
        keys.shown !== undefined && (
          <span class={styles.key} aria-hidden="true">
            {keys.shown}
          </span>
        )
      )}
    </search>
  );
}
