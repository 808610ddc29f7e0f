import { t } from '../../lib/i18n/i18n';
import { THEMES, type Theme } from '../../lib/shared/appearance/settings';
import styles from './ThemeChoice.module.css';

/** Each theme as a sheet of its own paper with letters in its own ink. */
export function ThemeChoice({ value, onChange }: { value: Theme; onChange: (theme: Theme) => void }) {
  return (
    <fieldset class={styles.themes}>
      <legend>{t('appearance.theme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} class={styles.theme}>
          <input type="radio" name="theme" value={theme} checked={theme === value} onChange={() => onChange(theme)} />
          <span class={styles.sheet} data-sheet={theme} aria-hidden="true">
            Aa
          </span>
          <span class={styles.name}>{t(`appearance.themes.${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
