import { plural, t } from '../../lib/i18n/i18n';
import { Button } from '../controls/Button';
import { EmptyTrash } from '../library/EmptyTrash';
import { inBytes } from './bytes';
import styles from './StorageView.module.css';

interface Taken {
  articles: number;
  textBytes: number;
  pictures: number;
  pictureBytes: number;
}

export interface MakeRoomProps {
  report: { archived: Taken; trashed: Taken };
  onFreeArchived: () => void;
  onEmptyTrash: () => void;
}

/** What may go by the lot: the pictures of what is archived, and the trash. */
export function MakeRoom({ report: { archived, trashed }, onFreeArchived, onEmptyTrash }: MakeRoomProps) {
  return (
    <section class={styles.part} aria-labelledby="storage-room">
      <h2 id="storage-room">{t('storage.room.title')}</h2>
      <ul class={styles.rows}>
        <li data-room="archived">
          <div>
            <h3>{t('storage.room.archived')}</h3>
            <p>
              {archived.pictures > 0
                ? t('storage.room.of', [
                    plural('storage.pictures', archived.pictures),
                    plural('library.count', archived.articles),
                  ])
                : t('storage.room.noPictures')}
            </p>
          </div>
          {archived.pictures > 0 && (
            <Button variant="outline" action="free-archived" onClick={onFreeArchived}>
              {t('storage.room.free', [inBytes(archived.pictureBytes)])}
            </Button>
          )}
        </li>
        <li data-room="trashed">
          <div>
            <h3>{t('library.list.trashed')}</h3>
            <p>
              {trashed.articles > 0
                ? [plural('library.count', trashed.articles), inBytes(trashed.textBytes + trashed.pictureBytes)].join(
                    ' · ',
                  )
                : t('storage.room.noTrash')}
            </p>
          </div>
          {trashed.articles > 0 && <EmptyTrash count={trashed.articles} onEmptyTrash={onEmptyTrash} />}
        </li>
      </ul>
    </section>
  );
}
