import { useState } from 'preact/hooks';
import { describeSpan } from '../../lib/notes/anchoring/describe-span';
import type { LikelyPlace } from '../../lib/notes/anchoring/likely-places';
import { describe } from '../../lib/notes/describe';
import type { Highlight, TextSelectors } from '../../lib/notes/highlight';
import type { PlacedHighlight } from '../../lib/notes/paint';
import { reshapedBy } from '../../lib/notes/reshaping';
import type { TextSpan } from '../../lib/notes/text-map';
import type { MarkActions } from '../notes/mark-actions';
import type { OrphanActions } from '../notes/OrphanPlaces';
import { goTo } from './go-to';
import type { ProseContent } from './prose/prose-content';

/** What selected words can do for marks that are there already. */
export interface Reshaping {
  kind: 'extend' | 'shrink' | 'merge' | 'attach';
  act: () => void;
}

interface ReshapingOptions {
  content: ProseContent | null;
  selection: Range | null;
  clearSelection: () => void;
  placed: readonly PlacedHighlight[];
  orphans: readonly Highlight[];
  marks: MarkActions | undefined;
}

/** Extending, shrinking and joining marks by selecting words, and giving lost ones a place. */
export function useReshaping(options: ReshapingOptions): {
  reshaping: Reshaping | null;
  orphan: OrphanActions | undefined;
} {
  const { content, selection, clearSelection, placed, orphans, marks } = options;
  /** The lost mark a place is sought for. */
  const [sought, setSought] = useState<string | null>(null);
  if (!content || !marks) return { reshaping: null, orphan: undefined };
  const { map, root } = content;

  const give = (ids: readonly string[], selectors: TextSelectors | null, isAttached: boolean) => {
    if (selectors) marks.onReshape(ids, selectors, isAttached);
    clearSelection();
  };
  const reshape = (ids: readonly string[], span: TextSpan, isAttached: boolean) =>
    give(ids, describeSpan(map.text, span), isAttached);
  const isLost = sought !== null && orphans.some(({ id }) => id === sought);
  return {
    reshaping: selection && reshapingOf(selection),
    orphan: {
      text: map.text,
      onSeek: setSought,
      onShowPlace: (place) => showPlace(content, place),
      onAttach(id, place) {
        setSought(null);
        reshape([id], place, true);
      },
    },
  };

  function reshapingOf(range: Range): Reshaping | null {
    if (isLost) {
      const act = () => {
        setSought(null);
        give([sought], describe(map, range), true);
      };
      return { kind: 'attach', act };
    }
    const wanted = map.offsetsOf(range);
    if (!wanted || !describeSpan(map.text, wanted)) return null;
    // A picture is marked whole or not at all.
    const ofWords = placed.filter(({ picture }) => !picture);
    const places = ofWords.map(({ highlight, start, end }) => ({ id: highlight.id, start, end }));
    const found = reshapedBy(map.text, places, wanted);
    return found && { kind: found.kind, act: () => reshape(found.ids, found.span, false) };
  }

  function showPlace({ map: text }: ProseContent, place: LikelyPlace): void {
    const range = text.rangeOf(place.start, place.end);
    goTo(range.startContainer.parentElement ?? undefined, 'center');
    getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    root.closest<HTMLElement>('[data-reading]')?.focus({ preventScroll: true });
  }
}
