import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mirroredAppearance } from '../lib/browser/appearance-mirror';
import { speakUiLanguage } from '../lib/i18n/i18n';

/**
 * Gives a page its language, its direction and its theme before anything is painted. Runs while the head is parsed; the
 * page's own script comes after the first frame, which would have the wrong colours, or everything on the wrong side.
 */
export default defineUnlistedScript(() => {
  speakUiLanguage(document.documentElement);
  const theme = mirroredAppearance()?.theme ?? 'system';
  if (theme !== 'system') document.documentElement.dataset.theme = theme;
});
