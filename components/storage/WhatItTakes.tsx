import { plural, t } from '../../lib/i18n/i18n';
import type { StorageUse } from '../../lib/shared/storage-use';
import { inBytes } from './bytes';
import styles from './StorageView.module.css';

export interface WhatItTakesProps {
  report: {
    all: { articles: number; textBytes: number; pictures: number; pictureBytes: number };
    highlights: number;
    notes: number;
  };
  /** Null until it is added up. */
  indexBytes: number | null;
  /** Null where the browser says nothing. */
  use: StorageUse | null;
}

/** The library by what it consists of. */
export function WhatItTakes({ report: { all, highlights, notes }, indexBytes, use }: WhatItTakesProps) {
  const known = all.textBytes + all.pictureBytes + (indexBytes ?? 0);
  // The browser's own figure is of what lies on the disk, which is packed and counted in its own way.
  const rest = use && indexBytes !== null ? Math.max(0, use.usedBytes - known) : 0;
  const parts = [
    { name: 'text', bytes: all.textBytes, count: plural('library.count', all.articles) },
    { name: 'pictures', bytes: all.pictureBytes, count: plural('storage.pictures', all.pictures) },
    { name: 'index', bytes: indexBytes, count: t('storage.used.indexWhy') },
    { name: 'rest', bytes: rest, count: t('storage.used.restWhy') },
  ] as const;
  const total = known + rest;
  return (
    <section class={styles.part} aria-labelledby="storage-used">
      <h2 id="storage-used">{t('storage.used.title')}</h2>
      {total > 0 && (
        <div class={styles.bar} aria-hidden="true">
          {parts.map(({ name, bytes }) => (
            <span key={name} data-part={name} style={{ flexGrow: (bytes ?? 0) / total }} />
          ))}
        </div>
      )}
      <table class={styles.table}>
        <tbody>
          {parts.map(({ name, bytes, count }) => (
            <tr key={name} data-takes={name}>
              <th scope="row">
                <i data-part={name} aria-hidden="true" />
                {t(`storage.used.${name}`)}
              </th>
              <td>{count}</td>
              <td>{bytes === null ? '' : inBytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('storage.used.written', [plural('storage.highlights', highlights), plural('storage.notes', notes)])}</p>
      {use?.allowedBytes !== undefined && <p>{t('storage.used.allowed', [inBytes(use.allowedBytes)])}</p>}
    </section>
  );
}
