import { listeningPlace, rememberListeningPlace, storedListening, storeListening } from '../../browser/listening-store';
import { browserMediaKeys } from '../../browser/media-keys';
import { browserSpeech } from '../../browser/speech';
import type { ListeningControls } from '../../listen/controls';
import type { Clock } from '../../listen/speech';
import { createListening } from '../listening';

const clock: Clock = {
  now: () => performance.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Reading aloud with what this browser has, silent once the page goes. */
export function listenInThisPage(next: (() => boolean) | undefined): ListeningControls {
  const controls = createListening({
    speech: browserSpeech(),
    keys: browserMediaKeys(),
    clock,
    settings: { load: storedListening, store: storeListening },
    places: { recall: listeningPlace, remember: rememberListeningPlace },
    preferred: navigator.languages,
    next,
  });
  // Chromium goes on speaking when the page is gone.
  addEventListener('pagehide', controls.close);
  return controls;
}
