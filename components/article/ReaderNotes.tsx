import { marksOf } from '../../lib/notes/paint';
import { late } from '../controls/late';
import { goTo } from './go-to';
import type { ReaderProps } from './reader-props';
import type { ReaderModel } from './use-reader';

const NotesPanel = late(async () => (await import('../notes/NotesPanel')).NotesPanel);

interface ReaderNotesProps {
  props: ReaderProps;
  reader: ReaderModel;
  /** Absent where the panel is a sheet with a way out of its own. */
  onClose?: (() => void) | undefined;
}

/** The notes of the text that is read; their code is fetched when they are first shown. */
export function ReaderNotes({ props, reader, onClose }: ReaderNotesProps) {
  const { content, isNarrow, marking } = reader;
  const { inText, orphans, orphan, articleNoteAsked, setNotesWanted, hasMargin, lineOf } = reader.notes;
  return (
    <NotesPanel
      placed={inText}
      orphans={orphans}
      active={marking.active}
      livePage={props.livePage}
      articleNote={props.articleNote && { ...props.articleNote, asked: articleNoteAsked }}
      onJump={(id) => {
        if (isNarrow) setNotesWanted(false);
        goTo(content ? marksOf(content.root, id)[0] : undefined, 'center');
      }}
      onNote={props.onNote}
      onRecolour={props.onRecolour}
      marks={props.marks}
      orphan={orphan}
      onRemoveHighlight={props.onRemoveHighlight}
      lineOf={hasMargin ? lineOf : undefined}
      onClose={onClose}
    />
  );
}
