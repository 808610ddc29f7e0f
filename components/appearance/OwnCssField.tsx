import { useId, useMemo, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/i18n';
import { OWN_CSS_LIMIT } from '../../lib/shared/appearance/settings';
import styles from './OwnCssField.module.css';
import { cleanOwnCss } from './own-css';

interface OwnCssFieldProps {
  value: string;
  onChange: (css: string) => void;
}

/** A style sheet of one's own for the text, applied as it is typed. What may not pass is counted, so that nobody wonders. */
export function OwnCssField({ value, onChange }: OwnCssFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const { refused } = useMemo(() => cleanOwnCss(text), [text]);
  return (
    <details class={styles.own} open={value !== ''}>
      <summary>{t('appearance.ownCss.title')}</summary>
      <p id={`${id}-help`}>{t('appearance.ownCss.help')}</p>
      <textarea
        class={styles.field}
        aria-label={t('appearance.ownCss.title')}
        aria-describedby={`${id}-help ${id}-refused`}
        placeholder="h2 { color: teal }"
        maxLength={OWN_CSS_LIMIT}
        rows={5}
        spellcheck={false}
        autocapitalize="off"
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(currentTarget.value);
        }}
      />
      <p id={`${id}-refused`} class={styles.refused} role="status">
        {refused > 0 && plural('appearance.ownCss.refused', refused)}
      </p>
    </details>
  );
}
