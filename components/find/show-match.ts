import type { Match } from '../../lib/search/find-in-text';
import type { ProseContent } from '../article/prose/prose-content';
import { flowOf } from '../article/prose/reading-flow';

/** The part of the window a match may stand in, clear of the bar above it, and where it is brought to. */
const CALM = { from: 64, to: 0.9 };
const EYES = 0.35;

/** Brings a match into view: out of what is folded, along the lines, and within a table or code that scrolls sideways. */
export function showMatch({ map }: ProseContent, scroller: HTMLElement, { start, end }: Match): void {
  const range = map.rangeOf(start, end);
  const parent = range.startContainer.parentElement;
  for (let fold = parent?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  const flow = flowOf(scroller);
  const at = flow.startOf(range);
  const isCalm = flow.isPaged || (at >= CALM.from && flow.endOf(range) <= flow.size * CALM.to);
  if (!isCalm || at < 0 || at >= flow.size) flow.bring(range, flow.size * EYES);
  const sideways = parent?.closest<HTMLElement>('[data-scroller], pre');
  if (!sideways) return;
  const frame = sideways.getBoundingClientRect();
  const { left, right } = range.getBoundingClientRect();
  if (left < frame.left || right > frame.right) sideways.scrollLeft += left - frame.left - frame.width / 3;
}
