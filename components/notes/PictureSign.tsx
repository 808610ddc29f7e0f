import { Image } from 'lucide-preact';
import { t } from '../../lib/i18n/i18n';
import type { TextSelectors } from '../../lib/notes/highlight';
import { Icon } from '../controls/Icon';
import styles from './PictureSign.module.css';

/** Before the words that stand for a picture. */
export function PictureSign({ of: { picture } }: { of: { picture?: TextSelectors['picture'] | string } }) {
  if (!picture) return null;
  return (
    <span class={styles.sign} role="img" aria-label={t('lightbox.title')} data-picture-sign>
      <Icon of={Image} size={14} />
    </span>
  );
}
