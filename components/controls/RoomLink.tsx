import { t } from '../../lib/i18n/i18n';
import { STORAGE_PAGE } from '../../lib/shared/library-route';
import styles from './Button.module.css';

/** Beside the word that the disk is full: where one sees what takes room, and makes some. */
export function RoomLink() {
  // The popup and the panel are no place to be led away from.
  const isElsewhere = !location.pathname.endsWith(STORAGE_PAGE.replace(/#.*/, ''));
  return (
    <a
      class={`${styles.button} ${styles.outline} ${styles.link}`}
      href={STORAGE_PAGE}
      target={isElsewhere ? '_blank' : undefined}
      rel="noopener"
      data-action="make-room"
    >
      {t('storage.makeRoom')}
    </a>
  );
}
