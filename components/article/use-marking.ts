import { useCallback, useState } from 'preact/hooks';
import { describeSpan } from '../../lib/notes/anchoring/describe-span';
import { describePicture } from '../../lib/notes/anchoring/pictures';
import { describe } from '../../lib/notes/describe';
import type { Highlight, HighlightColour, TextSelectors } from '../../lib/notes/highlight';
import { paragraphInHand, pictureInHand } from './paragraph-in-hand';
import type { ProseContent } from './prose/prose-content';
import { selectedIn, useSelection } from './prose/use-selection';
import { type ActiveNote, useActiveNote } from './use-active-note';

interface MarkingOptions {
  content: ProseContent | null;
  scroller: HTMLElement | null;
  highlights: readonly Highlight[];
  onHighlight: (selectors: TextSelectors, colour: HighlightColour, withNote: boolean) => void;
  /** A note is to be read or written: its list has to be there. */
  onNotesWanted: () => void;
}

interface Marking {
  /** The words selected in the text. */
  selection: Range | null;
  clearSelection: () => void;
  mark: (colour: HighlightColour, withNote: boolean) => void;
  /** How many were marked since the text was opened. */
  marked: number;
  /** The note in hand. */
  active: ActiveNote | null;
  /** Takes the note of a highlight in hand. */
  openNote: (id: string, writing?: boolean) => void;
}

/** From selected words to a highlight, and to the note on it. */
export function useMarking({ content, scroller, highlights, onHighlight, onNotesWanted }: MarkingOptions): Marking {
  const [selection, clearSelection] = useSelection(content?.root ?? null);
  const [marked, setMarked] = useState(0);
  const { active, open, awaitNote } = useActiveNote(highlights);

  const mark = (colour: HighlightColour, withNote: boolean) => {
    // Asked anew: the key may be pressed before the selection has settled.
    const range = content && (selectedIn(content.root) ?? selection);
    const selectors = range ? describe(content.map, range) : content && scroller && inHand(content, scroller);
    if (!selectors) return;
    setMarked((count) => count + 1);
    if (withNote) {
      awaitNote(selectors);
      onNotesWanted();
    }
    clearSelection();
    onHighlight(selectors, colour, withNote);
  };
  const openNote = useCallback(
    (id: string, writing?: boolean) => {
      onNotesWanted();
      open(id, writing);
    },
    [open, onNotesWanted],
  );

  return { selection, clearSelection, mark, marked, active, openNote };
}

/** Without anything that is selected, the picture in hand is meant, else the paragraph. */
function inHand(content: ProseContent, scroller: HTMLElement): TextSelectors | null {
  const { text } = content.map;
  const picture = pictureInHand(content);
  if (picture) return describePicture(text, picture);
  const paragraph = paragraphInHand(content, scroller);
  return paragraph && describeSpan(text, paragraph);
}
