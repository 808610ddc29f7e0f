import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { paceFactor } from '../../lib/article/pace/pace';
import { readingMinutes } from '../../lib/article/reading-time';
import { marksOf } from '../../lib/notes/paint';
import { useAppearance } from '../appearance/use-appearance';
import { useMedia } from '../controls/use-media';
import { useShortcuts } from '../controls/use-shortcuts';
import { useFind } from '../find/use-find';
import { useKeysSheet } from '../keys/use-keys-sheet';
import { useListen } from '../listen/use-listen';
import { useParts } from '../palette/parts';
import { focusOutline } from './focus-outline';
import { minimapMarksOf } from './minimap-marks';
import { marksByPart } from './prose/marks-by-part';
import type { ProseContent } from './prose/prose-content';
import { useOutline } from './prose/use-outline';
import { usePaintedHighlights } from './prose/use-painted-highlights';
import { placeNow, useReadingPlace } from './prose/use-reading-place';
import type { ReaderProps } from './reader-props';
import { useFading } from './use-fading';
import { useInitialHighlight } from './use-initial-highlight';
import { useJumps } from './use-jumps';
import { useMarking } from './use-marking';
import { useReadingKeys } from './use-reading-keys';
import { useReshaping } from './use-reshaping';

/** All that goes on in a reader: what is shown of its text, outline and notes, and what its keys do. */
export function useReader(props: ReaderProps) {
  const { article, place, keep, highlights, usualColour, shelf } = props;
  const [content, setContent] = useState<ProseContent | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [notesWanted, setNotesWanted] = useState<boolean | null>(null);
  const [articleNoteAsked, setArticleNoteAsked] = useState(0);
  const [outlineShown, setOutlineShown] = useState(false);
  const [picturesDismissed, setPicturesDismissed] = useState(false);
  const isNarrow = useMedia('(width < 600px)');
  const isWide = useMedia('(width >= 1180px)');

  const look = useAppearance({ choice: props.appearance, article, content, scroller });
  // A margin is there for notes: they stand in it unless they are sent away. Pages have none.
  const hasMargin = isWide && place === 'page' && !look.isPaged;
  const hasNotes = highlights.length > 0 || Boolean(props.articleNote?.value);
  const notesShown = notesWanted ?? (hasMargin && hasNotes);

  const { initialPosition, onPosition, onHighlight } = props;
  const { placed, orphans } = usePaintedHighlights(content, highlights);
  const shown = useOutline(content, article.lang);
  const { places, starts } = shown;
  const goal = useRef<number | null>(null);
  const { progress, part, partProgress } = useReadingPlace({
    scroller,
    content,
    places,
    goal,
    initialPosition,
    onPosition,
  });
  const jump = useJumps(content, scroller, article.url);
  const showNotes = useCallback(() => setNotesWanted(true), []);
  const marking = useMarking({ content, scroller, highlights, onHighlight, onNotesWanted: showNotes });
  const { noteWanted } = props;
  useInitialHighlight(noteWanted ?? props.initialHighlight, {
    content,
    scroller,
    placed,
    orphans,
    open: (id) => marking.openNote(id, id === noteWanted),
  });
  const { selection, clearSelection } = marking;
  const { reshaping, orphan } = useReshaping({
    content,
    selection,
    clearSelection,
    placed,
    orphans,
    marks: props.marks,
  });
  const isFaded = useFading(scroller, place === 'page');
  const { listenAloud, isAloud } = props;
  const listen = useListen({ listenAloud, isAloud, article, content, scroller, isNarrow });
  const find = useFind({ content, scroller, painted: placed });
  const keys = useKeysSheet('reader');
  const factor = props.pace ? paceFactor(props.pace.value, article.lang) : 1;
  const usualMinutes = useMemo(() => readingMinutes(content?.map.text ?? '', article.lang), [content, article.lang]);
  const minutes = usualMinutes * factor;
  const marks = useMemo(() => marksByPart(placed, starts), [placed, starts]);
  const minimapMarks = useMemo(() => [...minimapMarksOf(starts, placed), ...find.marks], [starts, placed, find.marks]);
  const inText = useMemo(() => placed.map(({ highlight }) => highlight), [placed]);
  const pictureCount = props.pictureCount ?? (keep?.kind === 'kept' ? keep.pictures : null);
  const hasOutline = shown.entries.length > 0 || shown.isComing;

  // The text takes the keys from the start, so that the space bar reads on.
  useEffect(() => scroller?.focus({ preventScroll: true }), [scroller]);

  const askForArticleNote = () => {
    setNotesWanted(true);
    setArticleNoteAsked((times) => times + 1);
  };
  const toggleNotes = () => setNotesWanted(!notesShown);
  const { onOpenPanel, onOpenPage } = props;
  const here = () => content && scroller && placeNow(content, scroller);
  const openPanel = onOpenPanel && (() => onOpenPanel(here()));
  const openPage = onOpenPage && (() => onOpenPage(here()));
  const canKeep = keep?.kind === 'not-kept' || keep?.kind === 'failed';
  const goToPart = (part: number) => {
    setOutlineShown(false);
    goal.current = part;
    jump(places[part], starts[part] ?? 0);
  };
  useParts(
    shown.entries.flatMap(({ text }, part) =>
      places[part] ? [{ label: text, lang: article.lang, go: () => goToPart(part) }] : [],
    ),
  );
  useReadingKeys({ content, scroller, places, onPart: goToPart });
  useShortcuts({
    outline: hasOutline ? () => (isNarrow ? setOutlineShown(true) : focusOutline(scroller)) : undefined,
    notes: toggleNotes,
    mark: () => marking.mark(usualColour, false),
    markWithNote: () => marking.mark(usualColour, true),
    markOnPage: props.livePage?.onMark,
    articleNote: props.articleNote && askForArticleNote,
    // Also when there is nothing to keep: the browser's own "save page" is not what was meant.
    keep: () => canKeep && props.onKeep(),
    openPanel,
    openPage,
    takeOut: props.onExportAs,
    library: props.onOpenLibrary,
    back: props.onBack,
    archive: shelf?.onArchive,
    favourite: shelf?.onFavourite,
    delete: shelf?.onDelete,
    tagArticle: shelf?.onTags,
  });

  const lineOf = useCallback(
    (id: string) => (content && marksOf(content.root, id)[0]?.getBoundingClientRect().top) ?? null,
    [content],
  );

  return {
    ...{ content, setContent, scroller, setScroller, isNarrow, look, isFaded },
    outline: { shown, hasOutline, outlineShown, setOutlineShown, part, partProgress, marks, goToPart },
    notes: { notesShown, setNotesWanted, toggleNotes, hasMargin, lineOf, inText, orphans, orphan, articleNoteAsked },
    pictures: { pictureCount, picturesDismissed, setPicturesDismissed },
    ...{ marking, reshaping, listen, find, keys, minimapMarks },
    ...{ factor, minutes, progress, openPanel, openPage },
  };
}

/** What a reader's parts are shown from. */
export type ReaderModel = ReturnType<typeof useReader>;
