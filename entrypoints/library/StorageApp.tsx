import { useEffect, useState } from 'preact/hooks';
import { StorageView } from '../../components/storage/StorageView';
import { send } from '../../lib/browser/messages';
import { protectStorage, storageUse } from '../../lib/browser/storage';
import type { LibraryDatabase } from '../../lib/db/database';
import { t } from '../../lib/i18n/i18n';
import { createStoragePage } from '../../lib/state/storage';
import type { TakeOut } from '../../lib/state/take-out';
import { PLACES } from './places';

/** What the library takes, and what can be done about it. */
export function StorageApp({ db, takeOut }: { db: LibraryDatabase; takeOut: TakeOut }) {
  const [storage] = useState(() =>
    createStoragePage({ db, storageUse, protectStorage, indexArticles: () => send('index-articles', {}) }),
  );
  useEffect(() => {
    document.title = `${t('storage.title')} · ${t('extension.name')}`;
    return storage.stop;
  }, []);
  const nudge = () => void send('fetch-pictures', {}).catch((error: unknown) => console.warn(error));
  return (
    <StorageView
      report={storage.report.value}
      indexBytes={storage.indexBytes.value}
      use={storage.use.value}
      persistence={storage.persistence.value}
      policy={storage.policy.value}
      check={storage.check.value}
      done={storage.done.value}
      failure={storage.failure.value}
      hrefs={PLACES}
      onExport={() => void takeOut.open({ kind: 'library', scope: 'all' })}
      onPersist={() => void storage.askToPersist()}
      onPolicy={(policy) => void storage.choosePolicy(policy)}
      onFreeArchived={() => void storage.freeArchived()}
      onEmptyTrash={() => void storage.emptyTrash()}
      onFree={(id) => void storage.freePictures([id])}
      onTrash={(id) => void storage.trash(id)}
      onUndo={() => void storage.undo().then(nudge)}
      onUndoExpired={storage.forget}
      onCheck={() => void storage.checkAll()}
      onTryAgain={() => location.reload()}
    />
  );
}
