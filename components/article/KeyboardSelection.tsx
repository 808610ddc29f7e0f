import { nextEdge, type TextUnit } from '../../lib/notes/extend-span';
import { useShortcuts } from '../controls/use-shortcuts';
import { paragraphInHand } from './paragraph-in-hand';
import type { ProseContent } from './prose/prose-content';

interface KeyboardSelectionProps {
  content: ProseContent;
  scroller: HTMLElement;
  lang: string | undefined;
  dir: 'ltr' | 'rtl';
}

/**
 * Selecting without a mouse: by word, sentence and paragraph, from the paragraph in hand where nothing is selected. The
 * far end of the selection moves, as it does in any text field.
 */
export function KeyboardSelection({ content, scroller, lang, dir }: KeyboardSelectionProps) {
  const by = (unit: TextUnit, way: 1 | -1) => () => moveEnd(content, scroller, unit, way, lang);
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
  return null;
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
