import { useLayoutEffect, useRef } from 'preact/hooks';
import { COMMAND_IDS } from '../../../lib/shared/commands/commands';
import { keyOf } from '../../../lib/shared/commands/key';
import { useBindings } from '../../controls/keys-choice';
import { liveCommands } from '../../controls/use-shortcuts';
import { createWheelTurns } from './wheel-turns';

export type Way = 1 | -1;

/** What a key, a press or a finger on it means to itself. */
const ITS_OWN =
  'a, button, summary, input, textarea, select, label, audio, video, [data-opens], mark[data-highlight], [data-lectern-ui]';
/** What scrolls within a page. */
const SCROLLS = 'pre, [data-scroller], math';
/** A finger at either side of a page turns it: so much of its width. */
const SIDE = 0.3;
/** A finger that has gone so far has swiped, in pixels. */
const SWIPE = 40;

/**
 * Turns pages as people do: arrows, the wheel, a swipe, a press beside the text or a finger at its side.
 * @param isLeftwards whether the next page lies at the left, as for Arabic and for columns of Japanese
 */
export function usePageTurning(scroller: HTMLElement, isLeftwards: boolean, onTurn: (way: Way) => void): void {
  const bindings = useBindings();
  const latest = useRef({ isLeftwards, onTurn, bindings });
  latest.current = { isLeftwards, onTurn, bindings };

  useLayoutEffect(() => {
    const turn = (way: Way) => latest.current.onTurn(way);
    const turnTowards = (side: 'left' | 'right') => turn((side === 'left') === latest.current.isLeftwards ? 1 : -1);
    const isFree = (target: EventTarget | null, held: string) => {
      const holder = target instanceof Element ? target.closest(held) : null;
      return holder === null || !scroller.contains(holder) || holder === scroller;
    };

    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event);
      const way = key === null ? undefined : wayOf(key, latest.current.isLeftwards);
      if (!key || !way || event.defaultPrevented) return;
      const { target } = event;
      const isOnButton = target instanceof Element && target.closest('[data-pages]') !== null;
      const isHere = target === document.body || (target instanceof Node && scroller.contains(target));
      // The space bar presses the button it is on; arrows go on turning from there.
      if (
        !(isHere || (isOnButton && !key.endsWith('Space'))) ||
        !isFree(event.target, `${ITS_OWN}, ${SCROLLS}`) ||
        document.querySelector('dialog[open]')
      )
        return;
      // Who listens goes from sentence to sentence with them.
      const live = liveCommands();
      if (COMMAND_IDS.some((id) => live.includes(id) && latest.current.bindings[id].includes(key))) return;
      event.preventDefault();
      turn(way);
    };
    const onClick = (event: MouseEvent) => {
      const { target, clientX } = event;
      if (event.defaultPrevented || !isFree(target, ITS_OWN) || getSelection()?.isCollapsed === false) return;
      const { left, width } = scroller.getBoundingClientRect();
      const share = (clientX - left) / Math.max(1, width);
      // Firefox before 129 gives no pointer with it.
      const isTouch = 'pointerType' in event && event.pointerType === 'touch';
      // Beside the text there are only the boxes it stands in.
      const isBeside = target === scroller || target === scroller.firstElementChild;
      if (isTouch ? share > SIDE && share < 1 - SIDE : !isBeside) return;
      turnTowards(share < 0.5 ? 'left' : 'right');
    };

    let began: { x: number; y: number } | null = null;
    const onTouchStart = ({ touches, target }: TouchEvent) => {
      const [finger] = touches;
      began =
        finger && touches.length === 1 && isFree(target, SCROLLS) ? { x: finger.clientX, y: finger.clientY } : null;
    };
    const onTouchEnd = ({ changedTouches }: TouchEvent) => {
      const [finger] = changedTouches;
      if (!finger || !began || getSelection()?.isCollapsed === false) return;
      const [x, y] = [finger.clientX - began.x, finger.clientY - began.y];
      began = null;
      // The page goes with the finger.
      if (Math.abs(x) > SWIPE && Math.abs(x) > 1.5 * Math.abs(y)) turnTowards(x < 0 ? 'right' : 'left');
    };

    const turnsOf = createWheelTurns();
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || canScroll(event, scroller)) return;
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const delta = isSideways ? event.deltaX * (latest.current.isLeftwards ? -1 : 1) : event.deltaY;
      const way = turnsOf(event.deltaMode === WheelEvent.DOM_DELTA_LINE ? delta * 40 : delta, event.timeStamp);
      if (way) turn(way);
    };

    window.addEventListener('keydown', onKeyDown);
    scroller.addEventListener('click', onClick);
    scroller.addEventListener('touchstart', onTouchStart, { passive: true });
    scroller.addEventListener('touchend', onTouchEnd, { passive: true });
    scroller.addEventListener('wheel', onWheel, { passive: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      scroller.removeEventListener('click', onClick);
      scroller.removeEventListener('touchstart', onTouchStart);
      scroller.removeEventListener('touchend', onTouchEnd);
      scroller.removeEventListener('wheel', onWheel);
    };
  }, [scroller]);
}

/** The keys that scroll a text turn its pages. */
function wayOf(key: string, isLeftwards: boolean): Way | undefined {
  if (key === 'ArrowLeft') return isLeftwards ? 1 : -1;
  if (key === 'ArrowRight') return isLeftwards ? -1 : 1;
  if (['ArrowDown', 'PageDown', 'Space'].includes(key)) return 1;
  return ['ArrowUp', 'PageUp', 'Shift+Space'].includes(key) ? -1 : undefined;
}

/** Whether what the wheel is over can itself go on that way. */
function canScroll({ target, deltaX, deltaY }: WheelEvent, scroller: HTMLElement): boolean {
  const box = target instanceof Element ? target.closest(SCROLLS) : null;
  if (!box || !scroller.contains(box)) return false;
  if (Math.abs(deltaX) > Math.abs(deltaY)) return box.scrollWidth > box.clientWidth + 1;
  const below = box.scrollHeight - box.clientHeight - box.scrollTop;
  return deltaY > 0 ? below > 1 : box.scrollTop > 1;
}
