import { t } from '../../lib/i18n/i18n';
import type { KeepState, PictureCount, StorageFailure } from '../../lib/shared/keep-state';
import { Button } from '../controls/Button';
import { Notice } from '../controls/Notice';
import { RoomLink } from '../controls/RoomLink';
import { StorageNotice } from '../controls/StorageNotice';
import { PicturesNotice } from './PicturesNotice';
import styles from './Reader.module.css';

interface ReaderNoticesProps {
  keep: KeepState | null;
  changed: boolean;
  /** The page that could not be read when the copy was to be updated. */
  notUpdated: number | null;
  /** Why the last change to notes could not be stored. */
  failure: StorageFailure | null;
  /** Null when nothing is to be said about pictures. */
  pictures: PictureCount | null;
  onKeep: () => void;
  onUpdateCopy: () => void;
  onAllowPictures: (hosts: readonly string[]) => void;
  onRetryPictures: () => void;
  onDismissPictures: () => void;
}

/** At the foot of the text, one at a time: what failed first, then what could be newer, then what is missing. */
export function ReaderNotices(props: ReaderNoticesProps) {
  return <div class={styles.notices}>{mostUrgent(props)}</div>;
}

function mostUrgent({ keep, changed, notUpdated, failure, pictures, ...act }: ReaderNoticesProps) {
  if (keep?.kind === 'failed') {
    return (
      <Notice
        tone="error"
        kind="keep-failed"
        actions={
          <>
            {keep.reason === 'full' && <RoomLink />}
            <Button variant="outline" action="keep-again" onClick={act.onKeep}>
              {t('common.tryAgain')}
            </Button>
          </>
        }
      >
        {t('keep.failedNotice', [sentence(keep.reason)])}
      </Notice>
    );
  }
  if (failure) {
    return <StorageNotice failure={failure} />;
  }
  if (changed) {
    return (
      <Notice
        tone={notUpdated === null ? 'info' : 'warn'}
        kind="changed"
        actions={
          <Button variant="outline" action="update-copy" onClick={act.onUpdateCopy}>
            {notUpdated === null ? t('reader.changed.update') : t('common.tryAgain')}
          </Button>
        }
      >
        {notUpdated === null ? t('reader.changed.text') : t('pages.notUpdated', [notUpdated])}
      </Notice>
    );
  }
  if (pictures && (pictures.refused + pictures.undecided > 0 || (pictures.failed > 0 && pictures.waiting === 0))) {
    return (
      <PicturesNotice
        pictures={pictures}
        onAllow={act.onAllowPictures}
        onRetry={act.onRetryPictures}
        onDismiss={act.onDismissPictures}
      />
    );
  }
  return null;
}

const sentence = (reason: StorageFailure) =>
  t('common.sentences', [t(`storageFailure.${reason}.title`), t(`storageFailure.${reason}.text`)]);
