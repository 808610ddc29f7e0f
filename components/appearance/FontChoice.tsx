import { t } from '../../lib/i18n/i18n';
import { FONTS, type Font } from '../../lib/shared/appearance/settings';
import styles from './FontChoice.module.css';

/** Each typeface named in itself. */
export function FontChoice({ value, onChange }: { value: Font; onChange: (font: Font) => void }) {
  return (
    <fieldset class={styles.fonts}>
      <legend>{t('appearance.font')}</legend>
      {FONTS.map((font) => (
        <label key={font} class={styles.font} data-font={font}>
          <input type="radio" name="font" value={font} checked={font === value} onChange={() => onChange(font)} />
          <span>{t(`appearance.fonts.${font}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
