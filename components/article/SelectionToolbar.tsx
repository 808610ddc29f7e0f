import { MessageSquareText } from 'lucide-preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/i18n';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/notes/highlight';
import { Icon } from '../controls/Icon';
import { Tooltip } from '../controls/Tooltip';
import { useCommandKeys } from '../controls/use-command-keys';
import { useColourNames } from '../notes/colour-naming';
import { placeToolbar } from './prose/toolbar-place';
import styles from './SelectionToolbar.module.css';
import type { Reshaping } from './use-reshaping';

interface SelectionToolbarProps {
  /** The words it is for. */
  range: Range;
  /** The box the text scrolls in. */
  scroller: HTMLElement;
  /** The colour the key marks in: the last one used. */
  usual: HighlightColour;
  onMark: (colour: HighlightColour, withNote: boolean) => void;
  /** What the words can be made of for a mark that is there. */
  reshaping?: Reshaping | null;
  onClose: () => void;
}

/** Beside the selected words: five colours and a note. */
export function SelectionToolbar({ range, scroller, usual, onMark, reshaping, onClose }: SelectionToolbarProps) {
  const element = useRef<HTMLFieldSetElement>(null);
  const markKeys = useCommandKeys('mark');
  const noteKeys = useCommandKeys('markWithNote');
  const { markIn } = useColourNames();
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const update = () => {
      const size = element.current?.getBoundingClientRect();
      if (!size) return;
      const isTouch = matchMedia('(pointer: coarse)').matches;
      setPlace(placeToolbar([...range.getClientRects()], size, scroller.getBoundingClientRect(), isTouch));
    };
    update();
    scroller.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      scroller.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [range, scroller]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // In a popup, Escape would otherwise close the whole window.
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);

  return (
    <fieldset
      ref={element}
      class={styles.toolbar}
      aria-label={t('mark.toolbar')}
      data-selection-toolbar
      data-placed={place !== null}
      style={place ? { left: `${place.left}px`, top: `${place.top}px` } : {}}
      // A press must not empty the selection it is for.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {HIGHLIGHT_COLOURS.map((colour) => (
        <button
          type="button"
          key={colour}
          class={styles.colour}
          data-action="highlight"
          data-colour={colour}
          aria-label={markIn(colour)}
          onClick={() => onMark(colour, false)}
        >
          <i />
          <Tooltip text={markIn(colour)} keys={colour === usual ? markKeys.shown : undefined} place="middle" />
        </button>
      ))}
      <button type="button" class={styles.note} data-action="highlight-with-note" onClick={() => onMark(usual, true)}>
        <Icon of={MessageSquareText} />
        {t('mark.note')}
        <Tooltip text={t('mark.noteTitle')} keys={noteKeys.shown} place="end" />
      </button>
      {reshaping && (
        <button type="button" class={styles.note} data-action={reshaping.kind} onClick={reshaping.act}>
          {t(`mark.${reshaping.kind}`)}
        </button>
      )}
    </fieldset>
  );
}
