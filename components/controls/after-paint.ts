/** So long the first text may take to the screen after its frame, in milliseconds; what shows none has no such moment. */
const PATIENCE = 300;

/** Resolves when there has been text or a picture on the screen. */
function firstContent(): Promise<void> {
  const NAME = 'first-contentful-paint';
  if (performance.getEntriesByName(NAME).length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const paints = new PerformanceObserver((list) => {
      if (list.getEntriesByName(NAME).length > 0) done();
    });
    const timer = setTimeout(done, PATIENCE);
    function done() {
      clearTimeout(timer);
      paints.disconnect();
      resolve();
    }
    paints.observe({ type: 'paint', buffered: true });
  });
}

/**
 * Resolves when a frame has been drawn; never, once it is given up. In the frame after it: until then it is only on its
 * way to the screen, and what is done meanwhile holds it up. The first with any text takes several frames from the page
 * to the screen, and says when it is there.
 */
export function afterPaint(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const onFrame = (next: () => void) =>
      requestAnimationFrame(() => {
        if (!signal?.aborted) next();
      });
    onFrame(() => onFrame(() => void firstContent().then(() => setTimeout(resolve))));
  });
}
