import { CircleHelp, Search, X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../../lib/i18n/i18n';
import { Icon } from '../../controls/Icon';
import { useCommandKeys } from '../../controls/use-command-keys';
import styles from './SearchField.module.css';
import { SearchHelp } from './SearchHelp';
import { type Suggestable, suggestionsFor } from './suggestions';

interface SearchFieldProps {
  query: string;
  fieldRef: RefObject<HTMLInputElement | null>;
  suggestable: Suggestable;
  onQuery: (query: string) => void;
  /** What stands in the library is wanted to be known, to be suggested. */
  onSuggest: () => void;
  /** To what was found. */
  onDown: () => void;
}

/** Finds as one types; what may follow an operator is offered below, and what operators there are behind the question mark. */
export function SearchField({ query, fieldRef, suggestable, onQuery, onSuggest, onDown }: SearchFieldProps) {
  const keys = useCommandKeys('search');
  const root = useRef<HTMLElement>(null);
  const base = useId();
  const [isHelpShown, setHelpShown] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const [at, setAt] = useState(-1);
  const suggestions = isFocused ? suggestionsFor(query, suggestable) : [];
  const active = suggestions[at];

  useLayoutEffect(() => {
    if (!isHelpShown) return;
    const close = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setHelpShown(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [isHelpShown]);

  const write = (text: string) => {
    setAt(-1);
    onQuery(text);
    fieldRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (isHelpShown) setHelpShown(false);
      else if (query) write('');
      else event.currentTarget.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (suggestions.length === 0) {
        if (event.key === 'ArrowDown') onDown();
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + suggestions.length + (at < 0 && step < 0 ? 1 : 0)) % suggestions.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && active && !event.shiftKey) {
      event.preventDefault();
      write(active.query);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onDown();
    }
  };

  return (
    <search class={styles.search} ref={root}>
      <Icon of={Search} size={16} />
      <input
        ref={fieldRef}
        type="text"
        role="combobox"
        class={styles.field}
        value={query}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        aria-keyshortcuts={keys.aria}
        aria-expanded={suggestions.length > 0}
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${base}-${at}` : undefined}
        spellcheck={false}
        autocomplete="off"
        enterkeyhint="search"
        data-search
        onInput={(event) => {
          setAt(-1);
          setHelpShown(false);
          onSuggest();
          onQuery(event.currentTarget.value);
        }}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={onKeyDown}
      />
      {query ? (
        <button type="button" class={styles.clear} aria-label={t('search.clear')} onClick={() => write('')}>
          <Icon of={X} size={15} />
        </button>
      ) : (
        keys.shown !== undefined && (
          <span class={styles.key} aria-hidden="true">
            {keys.shown}
          </span>
        )
      )}
      <button
        type="button"
        class={styles.clear}
        aria-label={t('search.help.title')}
        title={t('search.help.title')}
        aria-expanded={isHelpShown}
        data-action="search-help"
        onClick={() => setHelpShown(!isHelpShown)}
      >
        <Icon of={CircleHelp} size={15} />
      </button>
      <div
        class={styles.suggestions}
        role="listbox"
        id={`${base}-list`}
        aria-label={t('search.suggestions')}
        hidden={suggestions.length === 0}
        tabIndex={-1}
      >
        {suggestions.map(({ text, count, query: whole }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={text}
            id={`${base}-${index}`}
            role="option"
            tabIndex={-1}
            class={styles.suggestion}
            aria-selected={index === at}
            data-suggestion={text}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => write(whole)}
          >
            <span dir="ltr">{text}</span>
            {count !== undefined && <small>{formatNumber(count)}</small>}
          </div>
        ))}
      </div>
      {isHelpShown && (
        <SearchHelp
          onUse={(operator) => {
            setHelpShown(false);
            onSuggest();
            write(`${query.trimEnd()}${query.trim() ? ' ' : ''}${operator}`);
          }}
          onClose={() => {
            setHelpShown(false);
            fieldRef.current?.focus();
          }}
        />
      )}
    </search>
  );
}
