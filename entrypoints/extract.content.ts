import { defineContentScript } from 'wxt/utils/define-content-script';
import { extractArticle } from '../lib/article/extract';
import { LIMITS } from '../lib/article/limits';
import { openSnapshot } from '../lib/article/open-snapshot';
import { takeSnapshot } from '../lib/article/snapshot';

/** Run in a page when the person asks for it; what `main` returns is the answer to `scripting.executeScript`. */
export default defineContentScript({
  registration: 'runtime',
  // None: only `activeTab` lets it in, so that no site is asked for at install.
  matches: [],
  async main() {
    try {
      const pause = pauseUntil(performance.now() + LIMITS.time);
      const taken = takeSnapshot(document);
      if (taken.kind === 'refused') return taken;
      await pause();
      const { url, html, frames } = taken.snapshot;
      const characters = frames.readable.reduce((sum, frame) => sum + frame.html.length, html.length);
      return await extractArticle(openSnapshot(taken.snapshot, new DOMParser()), { url, pause, characters });
    } catch (error) {
      if (error instanceof TooSlow) return { kind: 'refused', reason: 'too-slow' };
      // The one place a page's surprises end up: the person gets a sentence, and what to report.
      return { kind: 'refused', reason: 'failed', detail: String(error).slice(0, 500) };
    }
  },
});

class TooSlow extends Error {}

/** So long the page may be kept from painting and answering, in milliseconds. */
const LONGEST_TASK = 50;

/** Lets the page paint and answer before the next step, if it has waited; after the deadline there is no next step. */
function pauseUntil(deadline: number): () => Promise<void> {
  let resumed = performance.now();
  return async () => {
    if (performance.now() - resumed >= LONGEST_TASK) {
      await new Promise<void>((resume) => setTimeout(resume));
      resumed = performance.now();
    }
    if (performance.now() > deadline) throw new TooSlow();
  };
}
