import { HardDrive, Image, ImageOff } from 'lucide-preact';
import { t } from '../../lib/i18n/i18n';
import { STORAGE_HASH } from '../../lib/shared/library-route';
import type { MenuItem } from '../controls/Menu';

interface PictureLinesProps {
  /** How its pictures stand; null until it is known. */
  count: { total: number; kept: number; waiting: number } | null;
  onKeep: () => void;
  onFree: () => void;
}

/** What may be done with the pictures of a kept article, as lines of its menu, and the way to all the others. */
export function pictureLines({ count, onKeep, onFree }: PictureLinesProps): MenuItem[] {
  const { total, kept, waiting } = count ?? { total: 0, kept: 0, waiting: 0 };
  return [
    ...(kept + waiting < total
      ? [{ action: 'keep-pictures', label: t('storage.keepPictures'), icon: Image, onSelect: onKeep }]
      : []),
    ...(kept + waiting > 0
      ? [{ action: 'free-pictures', label: t('storage.freePictures'), icon: ImageOff, onSelect: onFree }]
      : []),
    {
      action: 'storage',
      label: t('storage.title'),
      icon: HardDrive,
      onSelect: () => {
        location.hash = STORAGE_HASH;
      },
    },
  ];
}
