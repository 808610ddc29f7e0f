import { useId } from 'preact/hooks';
import { t, uiLocale } from '../../lib/i18n/i18n';
import type { ArticleKind, Scope } from '../../lib/shared/appearance/scopes';
import styles from './ScopeChoice.module.css';

interface ScopeChoiceProps {
  value: Scope;
  kind: ArticleKind;
  onChange: (scope: Scope) => void;
}

/** For which articles the settings below it are: all, those in this language, those of this site. */
export function ScopeChoice({ value, kind, onChange }: ScopeChoiceProps) {
  const id = useId();
  const scopes: readonly (readonly [Scope, string])[] = [
    ['everywhere', t('appearance.scope.everywhere')],
    ...(kind.language ? [['language', t('appearance.scope.language', [languageName(kind.language)])] as const] : []),
    ...(kind.site ? [['site', t('appearance.scope.site', [kind.site])] as const] : []),
  ];
  return (
    <div class={styles.scope}>
      <label for={id}>{t('appearance.scope.title')}</label>
      <select
        id={id}
        data-scope
        onChange={({ currentTarget }) => {
          const chosen = scopes.find(([scope]) => scope === currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {scopes.map(([scope, name]) => (
          <option key={scope} value={scope} selected={scope === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function languageName(language: string): string {
  return new Intl.DisplayNames(uiLocale(), { type: 'language' }).of(language) ?? language;
}
