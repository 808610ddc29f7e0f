import { nextEdge, type TextUnit } from '../../lib/notes/extend-span';
import type { TextSpan } from '../../lib/notes/text-map';
import { useShortcuts } from '../controls/use-shortcuts';
import type { ProseContent } from './prose/prose-content';
import { flowOf } from './prose/reading-flow';

/** What can be in hand: a paragraph, an item, a whole block of code, a caption, a row of a table. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, figcaption, dt, dd, tr, blockquote';
/** Of a block that begins above the edge so much must still be seen for it to be the one in hand, in pixels. */
const SEEN = 24;

interface KeyboardSelectionOptions {
  content: ProseContent | null;
  scroller: HTMLElement | null;
  lang: string | undefined;
  dir: 'ltr' | 'rtl';
}

/**
 * Selecting without a mouse: by word, sentence and paragraph, from the paragraph in hand where nothing is selected. The
 * far end of the selection moves, as it does in any text field.
 */
export function useKeyboardSelection({ content, scroller, lang, dir }: KeyboardSelectionOptions): void {
  const by = (unit: TextUnit, way: 1 | -1) =>
    content && scroller ? () => moveEnd(content, scroller, unit, way, lang) : undefined;
  // Arrows point the way the text runs.
  const sideways = dir === 'rtl' ? -1 : 1;
  useShortcuts({
    wordForward: by('word', sideways),
    wordBack: by('word', sideways === 1 ? -1 : 1),
    sentenceMore: by('sentence', sideways),
    sentenceLess: by('sentence', sideways === 1 ? -1 : 1),
    paragraphMore: by('paragraph', 1),
    paragraphLess: by('paragraph', -1),
  });
}

function moveEnd({ map, root }: ProseContent, scroller: HTMLElement, unit: TextUnit, way: 1 | -1, lang?: string): void {
  const { text } = map;
  const selection = getSelection();
  if (!selection) return;
  const selected = selection.rangeCount > 0 && !selection.isCollapsed ? map.offsetsOf(selection.getRangeAt(0)) : null;
  const inHand = selected ? null : (paragraphInHand({ map, root }, scroller) ?? { start: 0, end: 0 });
  const isBackward = selected !== null && isReversed(selection);
  const anchor = selected ? (isBackward ? selected.end : selected.start) : (inHand?.start ?? 0);
  const focus = selected ? (isBackward ? selected.start : selected.end) : anchor;
  const to = nextEdge(text, focus, unit, way, lang);
  const range = map.rangeOf(Math.min(anchor, to), Math.max(anchor, to));
  const from = [range.startContainer, range.startOffset] as const;
  const end = [range.endContainer, range.endOffset] as const;
  if (to >= anchor) selection.setBaseAndExtent(...from, ...end);
  else selection.setBaseAndExtent(...end, ...from);
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function isReversed({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return Boolean(anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** The paragraph one is at: the one with the focus in it, or else the first that is to be seen. */
export function paragraphInHand(
  { map, root }: Pick<ProseContent, 'map' | 'root'>,
  scroller: HTMLElement,
): TextSpan | null {
  const focused = document.activeElement;
  const near = focused && root.contains(focused) ? focused.closest(BLOCKS) : null;
  const flow = flowOf(scroller);
  const isInView = (block: Element) => {
    const box = block.getBoundingClientRect();
    return box.width > 0 && flow.endOf(block) > Math.min(SEEN, box.height / 2);
  };
  const block = near ?? [...root.querySelectorAll(BLOCKS)].find((one) => isInView(one) && one.textContent?.trim());
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  const span = map.offsetsOf(range);
  return span && span.end > span.start ? span : null;
}
