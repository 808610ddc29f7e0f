import { useCallback, useEffect, useRef } from 'preact/hooks';
import { goTo } from './go-to';
import { firstVisible } from './prose/first-visible';
import type { ProseContent } from './prose/prose-content';
import { flowOf } from './prose/reading-flow';

/** What a jump leaves in the history: the article it was made in, and what of its text stood where in the window. */
interface JumpState {
  lecternJump: {
    article: string;
    /** An offset of the text, in UTF-16 code units. */
    place: number;
    /** How far from the edge where reading begins, in pixels; far, where the title was still in sight. */
    at: number;
  };
}

/** So much of a line may be cut off by the edge and it still be the first, in pixels. */
const NEAR_EDGE = 4;

/**
 * Jumps to places of the text that the browser's Back undoes and its Forward makes again. The address stays as it is: it
 * is not the article's. A place is held by the text, so that it is found again in a window of another size.
 */
export function useJumps(content: ProseContent | null, scroller: HTMLElement | null, article: string) {
  const here = useRef<() => JumpState | null>(() => null);
  here.current = () => {
    if (!content || !scroller) return null;
    const flow = flowOf(scroller);
    const place = firstVisible(content.map, flow, NEAR_EDGE);
    return { lecternJump: { article, place, at: flow.startOf(characterAt(content, place)) } };
  };

  useEffect(() => {
    if (!content || !scroller) return;
    const onPopState = ({ state }: PopStateEvent) => {
      if (!isJump(state) || state.lecternJump.article !== article) return;
      const { place, at } = state.lecternJump;
      flowOf(scroller).bring(characterAt(content, place), at);
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
      history.pushState(withJump({ lecternJump: { article: state.lecternJump.article, place, at: NEAR_EDGE } }), '');
    }
    goTo(element, 'start');
  }, []);
}

const characterAt = ({ map }: ProseContent, place: number) => map.rangeOf(place, place + 1);

const withJump = (state: JumpState): unknown => ({ ...Object(history.state), ...state });

function isJump(state: unknown): state is JumpState {
  const jump: unknown = Object(state).lecternJump;
  const { article, place, at } = Object(jump);
  return typeof article === 'string' && typeof place === 'number' && typeof at === 'number';
}
