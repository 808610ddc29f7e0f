import { plural, t } from '../../lib/i18n/i18n';
import type { PictureCount } from '../../lib/shared/keep-state';
import { Button } from '../controls/Button';
import { Notice } from '../controls/Notice';

interface PicturesNoticeProps {
  pictures: PictureCount;
  onAllow: (hosts: readonly string[]) => void;
  onRetry: () => void;
  /** Not now: the text is kept and the question can be asked again. */
  onDismiss: () => void;
}

/** Which pictures of a kept article are missing, why, and what can be done. Nothing when none is. */
export function PicturesNotice({ pictures, onAllow, onRetry, onDismiss }: PicturesNoticeProps) {
  if (pictures.refused > 0) {
    return (
      <Notice
        tone="info"
        kind="pictures"
        actions={
          <>
            <Button variant="outline" action="allow-pictures" onClick={() => onAllow(pictures.refusedHosts)}>
              {t('pictures.allow')}
            </Button>
            <Button action="dismiss" onClick={onDismiss}>
              {t('common.dismiss')}
            </Button>
          </>
        }
      >
        {plural('pictures.refused', pictures.refused, [hostsOf(pictures.refusedHosts)])}
      </Notice>
    );
  }
  const { undecided } = pictures;
  if (undecided > 0 || (pictures.failed > 0 && pictures.waiting === 0)) {
    return (
      <Notice
        tone={undecided > 0 ? 'info' : 'warn'}
        kind="pictures"
        actions={
          <>
            <Button variant="outline" action="retry-pictures" onClick={onRetry}>
              {t(undecided > 0 ? 'pictures.keep' : 'common.tryAgain')}
            </Button>
            <Button action="dismiss" onClick={onDismiss}>
              {t('common.dismiss')}
            </Button>
          </>
        }
      >
        {undecided > 0 ? plural('pictures.undecided', undecided) : plural('pictures.failed', pictures.failed)}
      </Notice>
    );
  }
  return null;
}

/** One host by name, the others by number. */
function hostsOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : plural('pictures.otherHosts', others.length, [first]);
}
