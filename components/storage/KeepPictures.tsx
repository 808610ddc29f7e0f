import { t } from '../../lib/i18n/i18n';
import { PICTURE_POLICIES, type PicturePolicy } from '../../lib/shared/picture-policy';
import { Segments } from '../appearance/Segments';
import styles from './StorageView.module.css';

export interface KeepPicturesProps {
  /** Null until it is known. */
  policy: PicturePolicy | null;
  onPolicy: (policy: PicturePolicy) => void;
}

/** Whether pictures are kept with articles. */
export function KeepPictures({ policy, onPolicy }: KeepPicturesProps) {
  if (!policy) return null;
  return (
    <section class={styles.part} aria-labelledby="storage-policy" data-policy={policy}>
      <h2 id="storage-policy">{t('storage.policy.title')}</h2>
      <div class={styles.choice}>
        <Segments
          label={t('storage.policy.which')}
          choices={PICTURE_POLICIES.map((one) => [one, t(`storage.policy.${one}.name`)])}
          value={policy}
          onChange={onPolicy}
        />
      </div>
      <p aria-live="polite">{t('common.sentences', [t(`storage.policy.${policy}.text`), t('storage.policy.stay')])}</p>
    </section>
  );
}
