import { t } from '../../../lib/i18n/i18n';
import styles from './SearchField.module.css';

interface SearchHelpProps {
  /** Writes the beginning of an operator into the field. */
  onUse: (operator: string) => void;
  onClose: () => void;
}

const LINES = [
  ['tag', 'tag:', 'tag:… -tag:…'],
  ['site', 'site:', 'site:…'],
  ['author', 'author:', 'author:…'],
  ['lang', 'lang:', 'lang:fr'],
  ['is', 'is:', 'is:unread · reading · archived · favourite · noted'],
  ['has', 'has:', 'has:note · highlight · picture · video'],
  ['date', 'after:', 'after:7d before:2025-06'],
  ['length', 'shorter:', 'shorter:10 longer:20'],
  ['phrase', '"', '"…"'],
  ['not', '-', '-…'],
  ['or', 'OR ', '… OR …'],
] as const;

/** The operators of a search, each to be put into the field. */
export function SearchHelp({ onUse, onClose }: SearchHelpProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape of the buttons in it
    <div
      class={styles.help}
      data-search-help
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <p>{t('search.help.intro')}</p>
      <ul>
        {LINES.map(([name, operator, example]) => (
          <li key={name}>
            <button type="button" onClick={() => onUse(operator)}>
              <code dir="ltr">{example}</code>
              <span>{t(`search.help.${name}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
