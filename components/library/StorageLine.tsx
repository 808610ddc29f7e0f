import { t } from '../../lib/i18n/i18n';
import { STORAGE_HASH } from '../../lib/shared/library-route';
import type { StorageUse } from '../../lib/shared/storage-use';
import { inBytes } from '../storage/bytes';
import styles from './StorageLine.module.css';

/** How much is kept, and how safe it is from the browser's own tidying. Leads to what can be done about both. */
export function StorageLine({ persistent, usedBytes }: StorageUse) {
  return (
    <a class={styles.line} href={STORAGE_HASH} data-storage>
      {t('library.storage.used', [inBytes(usedBytes)])}
      <br />
      {t(persistent ? 'library.storage.persistent' : 'library.storage.atRisk')}
    </a>
  );
}
