import { plural, t } from '../../lib/i18n/i18n';
import { roundedMinutes } from './rounded-minutes';

interface OutlineFootProps {
  /** To read the whole. */
  minutes: number;
  progress: number;
  /** Pictures not kept that the reader has put off. */
  missingPictures: number;
  onShowPictures: () => void;
}

/** What is left: of the time, and of the pictures. */
export function OutlineFoot({ minutes, progress, missingPictures, onShowPictures }: OutlineFootProps) {
  const left = roundedMinutes(minutes * (1 - progress));
  return (
    <>
      <span>{progress >= 1 ? t('reader.readToEnd') : plural('reader.minutesLeft', left)}</span>
      {missingPictures > 0 && (
        <button type="button" data-action="show-pictures-notice" onClick={onShowPictures}>
          {plural('pictures.left', missingPictures)}
        </button>
      )}
    </>
  );
}
