import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** How a picture lies in its window: how much larger than it fits, and how far from the middle, in pixels. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

export const FITTED: View = { scale: 1, x: 0, y: 0 };
const LARGEST = 8;
const STEP = 1.5;

/** A view with another scale, in which the point `at` of the window, from its middle, stays where it is. */
export function zoomed(view: View, scale: number, at: { x: number; y: number } = { x: 0, y: 0 }): View {
  const next = Math.min(LARGEST, Math.max(1, scale));
  if (next === 1) return FITTED;
  const ratio = next / view.scale;
  return { scale: next, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

/** A view moved by as much as keeps some of the picture in its window, whose size is given. */
export function moved(view: View, dx: number, dy: number, size: { width: number; height: number }): View {
  const reach = (length: number) => (length * (view.scale - 1)) / 2;
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  return { ...view, x: within(view.x + dx, reach(size.width)), y: within(view.y + dy, reach(size.height)) };
}

interface Zoom {
  view: View;
  stage: { current: HTMLDivElement | null };
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
  pan: (dx: number, dy: number) => void;
}

/** Zoom by wheel, pinch, double click and keys; panning by dragging. Fits again whenever `picture` is another. */
export function useZoom(picture: string): Zoom {
  const [view, setView] = useState(FITTED);
  const stage = useRef<HTMLDivElement>(null);
  const sizeOf = () => stage.current?.getBoundingClientRect() ?? { width: 0, height: 0, left: 0, top: 0 };

  useEffect(() => setView(FITTED), [picture]);
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const pointers = new Map<number, { x: number; y: number }>();
    const fromMiddle = (x: number, y: number) => {
      const { left, top, width, height } = sizeOf();
      return { x: x - left - width / 2, y: y - top - height / 2 };
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002));
      setView((last) => zoomed(last, last.scale * factor, fromMiddle(event.clientX, event.clientY)));
    };
    const onDouble = (event: MouseEvent) =>
      setView((last) => (last.scale > 1 ? FITTED : zoomed(last, 2.5, fromMiddle(event.clientX, event.clientY))));
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      element.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent) => {
      const last = pointers.get(event.pointerId);
      if (!last) return;
      const now = { x: event.clientX, y: event.clientY };
      const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      pointers.set(event.pointerId, now);
      if (!other) {
        setView((view) => moved(view, now.x - last.x, now.y - last.y, sizeOf()));
        return;
      }
      const ratio =
        Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(last.x - other.x, last.y - other.y));
      setView((view) => zoomed(view, view.scale * ratio, fromMiddle((now.x + other.x) / 2, (now.y + other.y) / 2)));
    };
    const onUp = (event: PointerEvent) => pointers.delete(event.pointerId);
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('dblclick', onDouble);
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('dblclick', onDouble);
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
    };
  }, []);

  const zoomIn = useCallback(() => setView((last) => zoomed(last, last.scale * STEP)), []);
  const zoomOut = useCallback(() => setView((last) => zoomed(last, last.scale / STEP)), []);
  const fit = useCallback(() => setView(FITTED), []);
  const pan = useCallback((dx: number, dy: number) => setView((last) => moved(last, dx, dy, sizeOf())), []);
  return { view, stage, zoomIn, zoomOut, fit, pan };
}
