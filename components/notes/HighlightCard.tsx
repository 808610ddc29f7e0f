import { Trash } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatDate, t } from '../../lib/i18n/i18n';
import type { Highlight, HighlightColour } from '../../lib/notes/highlight';
import { IconButton } from '../controls/IconButton';
import { ColourChoice } from './ColourChoice';
import styles from './HighlightCard.module.css';
import type { MarkActions } from './mark-actions';
import { NoteField } from './NoteField';
import { type OrphanActions, OrphanPlaces } from './OrphanPlaces';
import { PictureSign } from './PictureSign';
import { TagField } from './TagField';

/** What may be done with a highlight. */
export interface HighlightActions {
  /** Resolves to whether it is written. `base` is the note as it was when the writing began. */
  onNote: (id: string, text: string, base: string) => Promise<boolean>;
  onRecolour: (id: string, colour: HighlightColour) => void;
  onRemoveHighlight: (id: string) => void;
  /** Absent where tags are shown only. */
  marks?: MarkActions | undefined;
}

interface HighlightCardProps extends HighlightActions {
  highlight: Highlight;
  /** Whether it is the one the reader came for: it is shown, and its note takes the focus when that is wanted. */
  active: 'no' | 'shown' | 'writing';
  /** Absent for words that are not in the text. */
  onJump?: ((id: string) => void) | undefined;
  /** For words that are not in the text: how to find them a place. */
  orphan?: OrphanActions | undefined;
}

/** A marked passage: its words, what the reader wrote about them, its colour. */
export function HighlightCard({
  highlight,
  active,
  onJump,
  orphan,
  marks,
  onNote,
  onRecolour,
  onRemoveHighlight,
}: HighlightCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const { id, colour, note, tags } = highlight;
  const words = highlight.selectors.quote.exact.replace(/\s+/g, ' ').trim();

  useEffect(() => {
    if (active !== 'no') card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <li ref={card} class={styles.card} data-note-card={id} data-colour={colour} data-active={active !== 'no'}>
      {onJump ? (
        <button type="button" class={styles.words} dir="auto" title={t('notes.jump')} onClick={() => onJump(id)}>
          <PictureSign of={highlight.selectors} />
          {words}
        </button>
      ) : (
        <p class={styles.words} dir="auto">
          <PictureSign of={highlight.selectors} />
          {words}
        </p>
      )}
      {orphan && <OrphanPlaces highlight={highlight} {...orphan} />}
      <NoteField
        note={note}
        about={words}
        isWanted={active === 'writing'}
        onNote={(text, base) => onNote(id, text, base)}
      />
      {marks && <TagField tags={tags} tagsInUse={marks.tagsInUse} onChange={(all) => marks.onRetag(id, all)} />}
      <div class={styles.foot}>
        <time class={styles.date} dateTime={new Date(highlight.createdAt).toISOString()}>
          {formatDate(highlight.createdAt, 'short')}
        </time>
        <div class={styles.tools}>
          <ColourChoice value={colour} onChange={(each) => onRecolour(id, each)} />
          <IconButton
            name={t('notes.delete')}
            icon={Trash}
            action="delete"
            tooltip="end"
            onClick={() => onRemoveHighlight(id)}
          />
        </div>
      </div>
    </li>
  );
}
