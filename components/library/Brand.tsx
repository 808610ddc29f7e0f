import { t } from '../../lib/i18n/i18n';
import styles from './Brand.module.css';

/** The lectern and its name. */
export function Brand() {
  return (
    <span class={styles.brand}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 5.5 12 8l9-2.5v9L12 17l-9-2.5z" />
        <path d="M12 8v13M8 21h8" />
      </svg>
      {t('extension.name')}
    </span>
  );
}
