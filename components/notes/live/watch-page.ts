import { keyOf } from '../../../lib/shared/commands/key';

/** What a person does on a page that a mark may come of. */
export interface PageWatcher {
  /** The selection has changed by a person's hand and rests. */
  onSelected(): void;
  /** Pressed somewhere, without selecting anything. */
  onPressed(x: number, y: number): void;
  /** A key, by its name; returns whether it did something. */
  onKey(key: string): boolean;
  /** Looked at again: something may have been changed elsewhere. */
  onReturned(): void;
}

/** So long a selection made by key, or by the handles of a touch screen, has to rest, in milliseconds. */
const REST = 250;

/** Watches what a person does, and only a person: what scripts of the page make up is not trusted by the browser. */
export function watchPage(
  document: Document,
  owns: (target: EventTarget | null) => boolean,
  watcher: PageWatcher,
): AbortController {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const select = () => {
    timer = undefined;
    watcher.onSelected();
  };
  const settle = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(select, wait);
  };

  const onRelease = (event: PointerEvent) => {
    // A click that ends a selection empties it only after the pointer event.
    if (event.isTrusted && !owns(event.target)) settle(0);
  };
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || owns(event.target) || event.button !== 0 || event.detail > 1) return;
    // A link, a button is pressed for itself.
    const isControl = event
      .composedPath()
      .some((one) => one instanceof Element && one.matches('a[href], button, input, select, textarea, summary'));
    if (!isControl) watcher.onPressed(event.clientX, event.clientY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    const key = keyOf(event);
    if (key === null) return;
    // What is done next is done to what is selected now.
    if (timer !== undefined && !event.shiftKey) {
      clearTimeout(timer);
      select();
    }
    if (!watcher.onKey(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.isTrusted && (event.shiftKey || event.key === 'Shift') && !owns(event.target)) settle(REST);
  };
  let isTouch = false;
  const onPress = ({ pointerType, isTrusted, target }: PointerEvent) => {
    if (isTrusted && !owns(target)) isTouch = pointerType === 'touch';
  };
  /** A finger that selects sends nothing else: the browser takes it over, and its handles are no part of the page. */
  const onSelectionChange = () => {
    if (isTouch) settle(REST);
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') watcher.onReturned();
  };

  const options = { capture: true, passive: true, signal };
  document.addEventListener('pointerdown', onPress, options);
  document.addEventListener('selectionchange', onSelectionChange, options);
  document.addEventListener('pointerup', onRelease, options);
  document.addEventListener('pointercancel', onRelease, options);
  document.addEventListener('click', onClick, options);
  document.addEventListener('keyup', onKeyUp, options);
  document.addEventListener('keydown', onKeyDown, { capture: true, signal });
  document.addEventListener('visibilitychange', onVisible, { signal });
  document.defaultView?.addEventListener('focus', onVisible, { signal });
  document.defaultView?.addEventListener('popstate', watcher.onReturned, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return controller;
}
