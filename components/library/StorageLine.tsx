import { formatNumber, t } from '../../lib/i18n/i18n';
import type { StorageUse } from '../../lib/shared/storage-use';
import styles from './StorageLine.module.css';

/** How much is kept, and how safe it is from the browser's own tidying. */
export function StorageLine({ persistent, usedBytes }: StorageUse) {
  return (
    <p class={styles.line} data-storage>
      {t('library.storage.used', [inMegabytes(usedBytes)])}
      <br />
      {t(persistent ? 'library.storage.persistent' : 'library.storage.atRisk')}
    </p>
  );
}

function inMegabytes(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const [amount, unit] = megabytes >= 1000 ? [megabytes / 1000, 'gigabyte'] : [megabytes, 'megabyte'];
  return formatNumber(amount, { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 });
}
