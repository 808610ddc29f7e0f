import { useCallback, useEffect, useRef } from 'preact/hooks';
import { goTo } from './go-to';
import { firstVisible } from './prose/first-visible';
import type { ProseContent } from './prose/prose-content';
import { flowOf } from './prose/reading-flow';

/** What a jump leaves in the history: the article it was made in, and a place of its text, in UTF-16 code units. */
interface JumpState {
  lecternJump: { article: string; place: number };
}

/**
 * Jumps to places of the text that the browser's Back undoes and its Forward makes again. The address stays as it is: it
 * is not the article's. A place is held by the text, so that it is found again in a window of another size.
 */
export function useJumps(content: ProseContent | null, scroller: HTMLElement | null, article: string) {
  const here = useRef<() => JumpState | null>(() => null);
  here.current = () =>
    content && scroller
      ? { lecternJump: { article, place: firstVisible(content.map, flowOf(scroller), NEAR_EDGE) } }
      : null;

  useEffect(() => {
    if (!content || !scroller) return;
    const onPopState = ({ state }: PopStateEvent) => {
      if (!isJump(state) || state.lecternJump.article !== article) return;
      const { place } = state.lecternJump;
      const flow = flowOf(scroller);
      // The first line is where the title stands above the text.
      if (place === 0) flow.scrollBy(-flow.read);
      else flow.scrollBy(flow.startOf(content.map.rangeOf(place, place + 1).getBoundingClientRect()) - NEAR_EDGE);
      scroller.focus({ preventScroll: true });
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, [content, scroller, article]);

  return useCallback((element: HTMLElement | undefined, place: number): void => {
    if (!element) return;
    const state = here.current();
    if (state) {
      history.replaceState(withJump(state), '');
      history.pushState(withJump({ lecternJump: { ...state.lecternJump, place } }), '');
    }
    goTo(element, 'start');
  }, []);
}

/** So much of a line may be cut off by the edge and it still be the first, in pixels. */
const NEAR_EDGE = 4;

const withJump = (state: JumpState): unknown => ({ ...Object(history.state), ...state });

function isJump(state: unknown): state is JumpState {
  const jump: unknown = Object(state).lecternJump;
  return typeof Object(jump).article === 'string' && typeof Object(jump).place === 'number';
}
