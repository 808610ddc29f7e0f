import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mirroredAppearance } from '../lib/browser/appearance-mirror';
import { beginReading } from '../lib/browser/early-reading';
import { speakUiLanguage } from '../lib/i18n/i18n';

/**
 * What comes before anything else: in the popup and the panel the page is told to be read, which takes longest; and a
 * document gets its language, its direction and its theme before anything is painted. Runs while the head is parsed; the
 * page's own script comes after the first frame, which would have the wrong colours, or everything on the wrong side.
 */
export default defineUnlistedScript(() => {
  const root = document.documentElement;
  // What the time to the article is measured from.
  performance.mark('first-script');
  if (root.hasAttribute('data-reads-page')) beginReading();
  speakUiLanguage(root);
  const theme = mirroredAppearance()?.theme ?? 'system';
  if (theme !== 'system') root.dataset.theme = theme;
});
