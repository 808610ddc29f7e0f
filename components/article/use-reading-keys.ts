import { useRef } from 'preact/hooks';
import { marksOf } from '../../lib/notes/paint';
import { useShortcuts } from '../controls/use-shortcuts';
import { goTo } from './go-to';
import type { ReadingFlow } from './prose/flow';
import type { ProseContent } from './prose/prose-content';
import { flowOf } from './prose/reading-flow';

interface ReadingKeysOptions {
  content: ProseContent | null;
  scroller: HTMLElement | null;
  /** The elements the parts begin with. */
  places: readonly HTMLElement[];
  onPart: (part: number) => void;
}

/** Where what one goes to stands, from the edge where reading begins, in pixels, and how exactly. */
const EDGE = 16;
const NEAR = 4;
/** So long the text may glide to where one goes, in milliseconds: who presses again meanwhile means the one after. */
const GLIDE = 700;
const PARAGRAPHS = 'p, li, h1, h2, h3, h4, h5, h6, pre, figure, dt, dd, [data-scroller]';

/** The commands that move through the text: by screen, paragraph, section and highlight. */
export function useReadingKeys({ content, scroller, places, onPart }: ReadingKeysOptions): void {
  const goal = useRef({ part: -1, until: 0 });
  const moved = (move: (scroller: HTMLElement, content: ProseContent) => void) =>
    content && scroller ? () => move(scroller, content) : undefined;
  const screen = (way: 1 | -1) => moved((box) => flowOf(box).turn(way));
  const paragraph = (way: 1 | -1) =>
    moved((box, { root }) => {
      const flow = flowOf(box);
      // Of a page all paragraphs are in view.
      if (flow.isPaged) return flow.turn(way);
      // What stands in another paragraph begins with it, or a little below.
      const starts = [...root.querySelectorAll(PARAGRAPHS)].filter(isSeen).map(flow.startOf);
      const start = way > 0 ? starts.find((at) => at > EDGE + NEAR) : starts.findLast((at) => at < EDGE - NEAR);
      // Above the first paragraph is the title.
      if (start === undefined) flow.turn(way);
      else flow.moveTo(flow.read + start - EDGE);
    });
  const section = (way: 1 | -1) =>
    moved((box) => {
      const flow = flowOf(box);
      const starts = places.map(flow.startOf);
      const isGliding = performance.now() < goal.current.until;
      // A heading's own margin leaves it a little below the edge. Of a page all parts are in view.
      const edge = flow.isPaged ? flow.size - 1 : 3 * EDGE;
      const inView = way > 0 ? starts.findIndex((at) => at > edge) : starts.findLastIndex((at) => at < -EDGE);
      const part = isGliding ? goal.current.part + way : inView;
      if (places[part]) {
        goal.current = { part, until: performance.now() + GLIDE };
        onPart(part);
      } else if (way < 0) flow.moveTo(0);
    });
  const highlight = (way: 1 | -1) =>
    moved((box, { root }) => {
      const firsts = marksOf(root).filter((mark) => mark.tabIndex === 0);
      goTo(neighbour(firsts, flowOf(box), way), 'center');
    });

  useShortcuts({
    screenForward: screen(1),
    screenBack: screen(-1),
    paragraphForward: paragraph(1),
    paragraphBack: paragraph(-1),
    sectionForward: places.length > 0 ? section(1) : undefined,
    sectionBack: places.length > 0 ? section(-1) : undefined,
    highlightForward: highlight(1),
    highlightBack: highlight(-1),
    beginning: moved((box) => flowOf(box).moveTo(0)),
    end: moved((box) => {
      const flow = flowOf(box);
      flow.moveTo(flow.read + flow.left);
    }),
  });
}

const isSeen = (element: Element) => element.getClientRects().length > 0;

/** The mark after or before the one that has the focus; without one, the next from what is in view. */
function neighbour(marks: readonly HTMLElement[], flow: ReadingFlow, way: 1 | -1): HTMLElement | undefined {
  const at = marks.findIndex((mark) => mark.matches(':focus'));
  if (at >= 0) return marks[at + way];
  return way > 0
    ? marks.find((mark) => flow.startOf(mark) > 0)
    : marks.findLast((mark) => flow.startOf(mark) < flow.size / 2);
}
