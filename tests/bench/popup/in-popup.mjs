/**
 * @typedef {{ kind: 'article', frame: number, painted: number } | { kind: 'refused', reason: string }} Opened
 */

/**
 * Runs in the popup: when its first frame and its article were on the screen, in milliseconds since its first script
 * could run. Chromium tells when it has shown an element; what it has told already it tells again.
 * @param {number} patience milliseconds
 * @returns {Promise<Opened>}
 */
export function whenPainted(patience) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Nothing was painted')), patience);
    /** @param {Opened} opened */
    const answer = (opened) => {
      clearTimeout(timer);
      paints.disconnect();
      changes.disconnect();
      resolve(opened);
    };
    // Left by its first script, which has the page read.
    const start = performance.getEntriesByName('first-script')[0]?.startTime ?? Number.NaN;
    const frame = () => (performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN) - start;
    const paints = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { element, renderTime, startTime } = /** @type {PerformanceEntry & LargestPaint} */ (entry);
        if (!element?.closest('main[data-state=article] article')) continue;
        return answer({ kind: 'article', frame: frame(), painted: (renderTime || startTime) - start });
      }
    });
    const look = () => {
      const main = document.querySelector('main');
      if (main?.dataset.state === 'refused') answer({ kind: 'refused', reason: main.dataset.reason ?? '' });
    };
    const changes = new MutationObserver(look);
    paints.observe({ type: 'largest-contentful-paint', buffered: true });
    changes.observe(document, { subtree: true, childList: true });
    look();
  });
}

/** @typedef {{ element: Element | null, renderTime: number }} LargestPaint */
