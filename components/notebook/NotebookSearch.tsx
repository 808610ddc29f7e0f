import { Search, X } from 'lucide-preact';
import type { Ref } from 'preact';
import { t } from '../../lib/i18n/i18n';
import { Icon } from '../controls/Icon';
import { useCommandKeys } from '../controls/use-command-keys';
import styles from '../library/search/SearchField.module.css';

interface NotebookSearchProps {
  query: string;
  onQuery: (query: string) => void;
  fieldRef: Ref<HTMLInputElement>;
}

/** Narrows the notebook as one types. */
export function NotebookSearch({ query, onQuery, fieldRef }: NotebookSearchProps) {
  const keys = useCommandKeys('search');
  return (
    <search class={styles.search}>
      <Icon of={Search} size={16} />
      <input
        ref={fieldRef}
        type="text"
        class={styles.field}
        value={query}
        placeholder={t('notebook.search')}
        aria-label={t('notebook.search')}
        aria-keyshortcuts={keys.aria}
        spellcheck={false}
        autocomplete="off"
        dir="auto"
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
        <button type="button" class={styles.clear} aria-label={t('notebook.searchClear')} onClick={() => onQuery('')}>
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
