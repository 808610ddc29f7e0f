import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mirroredAppearance } from '../lib/browser/appearance-mirror';

/**
 * Gives a page its theme before anything is painted. Runs while the head is parsed; the page's own script, which comes
 * after the first frame, would show the wrong colours for a moment.
 */
export default defineUnlistedScript(() => {
  const theme = mirroredAppearance()?.theme ?? 'system';
  if (theme !== 'system') document.documentElement.dataset.theme = theme;
});
