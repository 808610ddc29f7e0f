import { t } from '../../lib/i18n/i18n';
import type { StorageFailure } from '../../lib/shared/keep-state';
import { Notice } from './Notice';
import { RoomLink } from './RoomLink';

/** Why something could not be stored, and what to do: where the disk is full, the way to what takes room. */
export function StorageNotice({ failure }: { failure: StorageFailure }) {
  return (
    <Notice tone="error" kind="storage" actions={failure === 'full' && <RoomLink />}>
      {t('common.sentences', [t(`storageFailure.${failure}.title`), t(`storageFailure.${failure}.text`)])}
    </Notice>
  );
}
