/** Resolves when a frame has been drawn; never, once it is given up. */
export function afterPaint(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const timer = setTimeout(resolve);
      signal?.addEventListener('abort', () => clearTimeout(timer));
    });
  });
}
