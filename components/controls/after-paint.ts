/**
 * Resolves when a frame has been drawn; never, once it is given up. In the frame after it: until then it is only on its
 * way to the screen, and what is done meanwhile holds it up.
 */
export function afterPaint(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const onFrame = (next: () => void) =>
      requestAnimationFrame(() => {
        if (!signal?.aborted) next();
      });
    onFrame(() => onFrame(() => setTimeout(resolve)));
  });
}
