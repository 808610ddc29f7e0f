import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { FORMATS, type Format } from '../../lib/notes/export/choice';
import { useMedia } from '../controls/use-media';
import styles from './FormatChoice.module.css';
import { formatName } from './format-names';

interface FormatChoiceProps {
  value: Format;
  onChange: (format: Format) => void;
}

/** The formats with what each is for; in a narrow window one list that opens. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const name = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const isNarrow = useMedia('(width < 600px)');
  // What was chosen last may stand below what fits.
  useEffect(() => list.current?.querySelector('label:has(:checked)')?.scrollIntoView({ block: 'nearest' }), []);
  if (isNarrow) {
    return (
      <label class={styles.select}>
        <span>{t('export.format')}</span>
        <select
          value={value}
          data-format-choice
          autofocus
          onChange={({ currentTarget }) => {
            const chosen = FORMATS.find((format) => format === currentTarget.value);
            if (chosen) onChange(chosen);
          }}
        >
          {FORMATS.map((format) => (
            <option key={format} value={format}>
              {formatName(format)}
            </option>
          ))}
        </select>
        <small>{t(`export.about.${value}`)}</small>
      </label>
    );
  }
  return (
    <fieldset class={styles.list} ref={list} data-format-choice>
      <legend>{t('export.format')}</legend>
      {FORMATS.map((format) => (
        <label key={format} class={styles.format} data-format={format}>
          <input
            type="radio"
            name={name}
            value={format}
            checked={format === value}
            autofocus={format === value}
            onChange={() => onChange(format)}
          />
          <span>
            <b>{formatName(format)}</b>
            <small>{t(`export.about.${format}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
