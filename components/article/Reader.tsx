import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleMetadata } from '../../lib/article/article';
import type { ReadingPosition } from '../../lib/article/kept-article';
import { readingMinutes } from '../../lib/article/reading-time';
import type { SafeHtml } from '../../lib/article/sanitise';
import { plural, t } from '../../lib/i18n/i18n';
import { describe } from '../../lib/notes/anchor';
import type { Highlight, HighlightColour, TextSelectors } from '../../lib/notes/highlight';
import { marksOf } from '../../lib/notes/paint';
import type { KeepState, PictureCount, StorageFailure } from '../../lib/shared/keep-state';
import { LiveRegion } from '../controls/LiveRegion';
import { Sheet } from '../controls/Sheet';
import { type UndoOffer, UndoToast } from '../controls/UndoToast';
import { useMedia } from '../controls/use-media';
import { type Shortcuts, useShortcuts } from '../controls/use-shortcuts';
import { NotesPanel } from '../notes/NotesPanel';
import { ArticleHeader } from './ArticleHeader';
import { LeadPicture } from './LeadPicture';
import { Outline } from './Outline';
import type { PictureSource } from './picture-source';
import { marksByHeading } from './prose/marks-by-heading';
import { Prose } from './prose/Prose';
import type { ProseContent } from './prose/prose-content';
import { usePaintedHighlights } from './prose/use-painted-highlights';
import { useReadingPlace } from './prose/use-reading-place';
import { selectedIn, useSelection } from './prose/use-selection';
import styles from './Reader.module.css';
import { ReaderBar, type ShelfActions } from './ReaderBar';
import { ReaderNotices } from './ReaderNotices';
import { roundedMinutes } from './rounded-minutes';
import { SelectionToolbar } from './SelectionToolbar';
import { useActiveNote } from './use-active-note';

export interface ReaderProps {
  article: ArticleMetadata;
  html: SafeHtml;
  pictures: PictureSource;
  /** `popup`: 800 × 600 beside the page it came from. `page`: a tab of the library. */
  place: 'popup' | 'page';
  /** Null where the article is known to be kept, so that there is nothing to keep. */
  keep: KeepState | null;
  /** How the pictures stand, where `keep` does not say it. */
  pictureCount?: PictureCount | null;
  highlights: readonly Highlight[];
  /** Where the reader was last time; taken there once. */
  initialPosition?: ReadingPosition | undefined;
  /** The page no longer says what was kept. */
  changed?: boolean;
  /** Why the last change to notes could not be stored. */
  failure?: StorageFailure | null;
  /** What was just done and can be undone. */
  undo?: UndoOffer | null;
  /** What may be done with it as an article of a list. */
  shelf?: ShelfActions | undefined;
  onKeep: () => void;
  onAllowPictures: (hosts: readonly string[]) => void;
  onRetryPictures: () => void;
  onHighlight: (selectors: TextSelectors, colour: HighlightColour, withNote: boolean) => void;
  onNote: (id: string, text: string) => void;
  onRecolour: (id: string, colour: HighlightColour) => void;
  onRemoveHighlight: (id: string) => void;
  /** Told when the reading rests, and before the page goes. */
  onPosition: (position: ReadingPosition, progress: number) => void;
  onExport: (to: 'download' | 'clipboard') => void;
  onUndo: () => void;
  onUndoExpired: () => void;
  onUpdateCopy: () => void;
  onOpenPage?: (() => void) | undefined;
  onOpenLibrary?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
}

/** An article, its outline and its notes: the one reader of the popup and of the library page. */
export function Reader(props: ReaderProps) {
  const { article, html, pictures, place, keep, highlights, shelf } = props;
  const [content, setContent] = useState<ProseContent | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [notesShown, setNotesShown] = useState(false);
  const [outlineShown, setOutlineShown] = useState(false);
  const [picturesDismissed, setPicturesDismissed] = useState(false);
  const [usualColour, setUsualColour] = useState<HighlightColour>('yellow');
  const isNarrow = useMedia('(width < 600px)');

  const { placed, orphans } = usePaintedHighlights(content, highlights);
  const reading = useReadingPlace({
    scroller,
    content,
    initialPosition: props.initialPosition,
    onPosition: props.onPosition,
  });
  const [selection, clearSelection] = useSelection(content?.root ?? null);
  const { active, open, awaitNote } = useActiveNote(highlights);
  const minutes = useMemo(() => readingMinutes(content?.map.text ?? '', article.lang), [content, article.lang]);
  const marks = useMemo(() => marksByHeading(placed, content?.headingStarts ?? []), [placed, content]);
  const pictureCount = props.pictureCount ?? (keep?.kind === 'kept' ? keep.pictures : null);

  // The text takes the keys from the start, so that the space bar reads on.
  useEffect(() => scroller?.focus({ preventScroll: true }), [scroller]);

  const mark = (range: Range | null, colour: HighlightColour, withNote: boolean) => {
    const selectors = content && range && describe(content.map, range);
    if (!selectors) return;
    setUsualColour(colour);
    if (withNote) {
      awaitNote(selectors);
      setNotesShown(true);
    }
    clearSelection();
    props.onHighlight(selectors, colour, withNote);
  };

  const openHighlight = useCallback(
    (id: string) => {
      setNotesShown(true);
      open(id);
    },
    [open],
  );

  const jumpToHeading = (heading: number) => {
    setOutlineShown(false);
    goTo(content?.headings[heading], 'start');
  };

  const jumpToHighlight = (id: string) => {
    if (isNarrow) setNotesShown(false);
    goTo(content ? marksOf(content.root, id)[0] : undefined, 'center');
  };

  const toggleNotes = () => setNotesShown((isShown) => !isShown);
  const canKeep = keep?.kind === 'not-kept' || keep?.kind === 'failed';
  const shortcuts: Shortcuts = {
    n: toggleNotes,
    'Alt+Shift+h': () => mark(content && selectedIn(content.root), usualColour, false),
    // Also when there is nothing to keep: the browser's own "save page" is not what was meant.
    'Mod+s': () => canKeep && props.onKeep(),
    ...(shelf ? { e: shelf.onArchive, '#': shelf.onDelete } : {}),
  };
  useShortcuts(shortcuts);

  const notes = (onClose?: () => void) => (
    <NotesPanel
      placed={placed.map(({ highlight }) => highlight)}
      orphans={orphans}
      active={active}
      onJump={jumpToHighlight}
      onNote={props.onNote}
      onRecolour={props.onRecolour}
      onRemoveHighlight={props.onRemoveHighlight}
      onClose={onClose}
    />
  );
  const missingPictures = picturesDismissed && pictureCount ? pictureCount.refused + pictureCount.failed : 0;
  const outline = content && (
    <Outline
      entries={content.outline}
      lang={article.lang}
      current={reading.heading}
      marks={marks}
      onJump={jumpToHeading}
    >
      <span>{timeLeft(minutes, reading.progress)}</span>
      {missingPictures > 0 && (
        <button type="button" data-action="show-pictures-notice" onClick={() => setPicturesDismissed(false)}>
          {plural('pictures.left', missingPictures)}
        </button>
      )}
    </Outline>
  );
  const hasOutline = (content?.outline.length ?? 0) > 0;

  return (
    <main
      class={styles.reader}
      data-state="article"
      data-place={place}
      data-outline-shown={hasOutline && !isNarrow}
      data-notes-shown={notesShown && !isNarrow}
    >
      <ReaderBar
        article={article}
        minutes={minutes}
        progress={reading.progress}
        keep={keep}
        noteCount={highlights.length}
        notesShown={notesShown}
        isNarrow={isNarrow}
        shelf={shelf}
        onKeep={props.onKeep}
        onToggleNotes={toggleNotes}
        onShowOutline={isNarrow && hasOutline ? () => setOutlineShown(true) : undefined}
        onExport={props.onExport}
        onOpenPage={props.onOpenPage}
        onOpenLibrary={props.onOpenLibrary}
        onBack={props.onBack}
      />
      {!isNarrow && hasOutline && <div class={styles.outline}>{outline}</div>}
      <section
        class={styles.scroller}
        ref={setScroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('reader.text')}
        data-reading
      >
        <article class={styles.column} lang={article.lang} dir={article.dir}>
          <ArticleHeader article={article} withStandfirst={!opensWith(content, article.description)}>
            {article.image && content && !content.opensWithPicture && (
              <LeadPicture image={article.image} pictures={pictures} />
            )}
          </ArticleHeader>
          <Prose
            article={article}
            html={html}
            pictures={pictures}
            onContent={setContent}
            onOpenHighlight={openHighlight}
          />
        </article>
        {selection && scroller && (
          <SelectionToolbar
            range={selection}
            scroller={scroller}
            usual={usualColour}
            onMark={(colour, withNote) => mark(selection, colour, withNote)}
            onClose={clearSelection}
          />
        )}
      </section>
      {notesShown && !isNarrow && <div class={styles.notes}>{notes(() => setNotesShown(false))}</div>}
      <ReaderNotices
        keep={keep}
        changed={props.changed ?? false}
        failure={props.failure ?? null}
        pictures={picturesDismissed ? null : pictureCount}
        onKeep={props.onKeep}
        onUpdateCopy={props.onUpdateCopy}
        onAllowPictures={props.onAllowPictures}
        onRetryPictures={props.onRetryPictures}
        onDismissPictures={() => setPicturesDismissed(true)}
      />
      {isNarrow && notesShown && (
        <Sheet title={t('notes.title')} onClose={() => setNotesShown(false)}>
          {notes()}
        </Sheet>
      )}
      {isNarrow && outlineShown && (
        <Sheet title={t('outline.title')} onClose={() => setOutlineShown(false)}>
          {outline}
        </Sheet>
      )}
      <LiveRegion message={keep?.kind === 'kept' ? t('keep.announced') : ''} />
      <UndoToast offer={props.undo ?? null} onUndo={props.onUndo} onExpire={props.onUndoExpired} />
    </main>
  );
}

function timeLeft(minutes: number, progress: number): string {
  return progress >= 1 ? t('reader.readToEnd') : plural('reader.minutesLeft', roundedMinutes(minutes * (1 - progress)));
}

/** Whether the text begins with these words, which then need not stand above it as well. */
function opensWith(content: ProseContent | null, words: string | undefined): boolean {
  const first = words?.replace(/\s+/g, ' ').trim().slice(0, 60);
  return Boolean(first && content?.map.text.slice(0, 400).replace(/\s+/g, ' ').includes(first));
}

/** Brings a place of the text into view and the focus to it, once a sheet that lies over it is gone. */
function goTo(element: HTMLElement | undefined, block: ScrollLogicalPosition): void {
  requestAnimationFrame(() => {
    element?.scrollIntoView({ block, behavior: calmly() });
    element?.focus({ preventScroll: true });
  });
}

const calmly = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
