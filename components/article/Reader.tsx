import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { paceFactor } from '../../lib/article/pace/pace';
import { readingMinutes } from '../../lib/article/reading-time';
import { t } from '../../lib/i18n/i18n';
import { marksOf } from '../../lib/notes/paint';
import { AppearanceButton } from '../appearance/AppearanceButton';
import { useAppearance } from '../appearance/use-appearance';
import { LiveRegion } from '../controls/LiveRegion';
import { late } from '../controls/late';
import { Sheet } from '../controls/Sheet';
import { useMedia } from '../controls/use-media';
import { useShortcuts } from '../controls/use-shortcuts';
import { useFind } from '../find/use-find';
import { useKeysSheet } from '../keys/use-keys-sheet';
import { useListen } from '../listen/use-listen';
import { useParts } from '../palette/parts';
import { ArticleHeader } from './ArticleHeader';
import { ArticleEnd } from './end/ArticleEnd';
import { focusOutline } from './focus-outline';
import { goTo } from './go-to';
import { LeadPicture } from './LeadPicture';
import { minimapMarksOf } from './minimap-marks';
import { Outline } from './Outline';
import { OutlineFoot } from './OutlineFoot';
import { marksByPart } from './prose/marks-by-part';
import { Prose } from './prose/Prose';
import type { ProseContent } from './prose/prose-content';
import { ProseTools } from './prose/tools/ProseTools';
import { useOutline } from './prose/use-outline';
import { usePaintedHighlights } from './prose/use-painted-highlights';
import { placeNow, useReadingPlace } from './prose/use-reading-place';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import type { ReaderProps } from './reader-props';
import { useFading } from './use-fading';
import { useInitialHighlight } from './use-initial-highlight';
import { useJumps } from './use-jumps';
import { useMarking } from './use-marking';
import { useReadingKeys } from './use-reading-keys';
import { useReshaping } from './use-reshaping';

// What nobody sees before the text is read, or asks for it.
const KeyboardSelection = late(async () => (await import('./KeyboardSelection')).KeyboardSelection);
const Minimap = late(async () => (await import('./Minimap')).Minimap);
const ReadingAids = late(async () => (await import('../appearance/ReadingAids')).ReadingAids);
const MorePages = late(async () => (await import('./end/MorePages')).MorePages);
const Trim = late(async () => (await import('./end/Trim')).Trim);
const LearnPace = late(async () => (await import('./pace/LearnPace')).LearnPace);
const Pages = late(async () => (await import('./pages/Pages')).Pages);
const ReaderNotices = late(async () => (await import('./ReaderNotices')).ReaderNotices);
const UndoToast = late(async () => (await import('../controls/UndoToast')).UndoToast);
const NotesPanel = late(async () => (await import('../notes/NotesPanel')).NotesPanel);
const SelectionToolbar = late(async () => (await import('./SelectionToolbar')).SelectionToolbar);

/** An article, its outline and its notes: the one reader of the popup and of the library page. */
export function Reader(props: ReaderProps) {
  const { article, html, pictures, place, keep, highlights, usualColour, shelf } = props;
  const [content, setContent] = useState<ProseContent | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [notesWanted, setNotesWanted] = useState<boolean | null>(null);
  const [articleNoteAsked, setArticleNoteAsked] = useState(0);
  const [outlineShown, setOutlineShown] = useState(false);
  const [picturesDismissed, setPicturesDismissed] = useState(false);
  const isNarrow = useMedia('(width < 600px)');
  const isWide = useMedia('(width >= 1180px)');

  const look = useAppearance({ choice: props.appearance, article, content, scroller });
  const isPaged = look.attributes['data-paging'] === 'pages';
  const isVertical = look.attributes['data-writing'] === 'vertical';
  // A margin is there for notes: they stand in it unless they are sent away. Pages have none.
  const hasMargin = isWide && place === 'page' && !isPaged;
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
  const notes = (onClose?: () => void) => (
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
  const outline = content && (
    <Outline
      entries={shown.entries}
      pace={factor}
      ids={places.map(({ id }) => id)}
      article={article.url}
      lang={article.lang}
      current={part}
      currentProgress={partProgress}
      marks={marks}
      onJump={goToPart}
    >
      <OutlineFoot
        minutes={minutes}
        progress={progress}
        missingPictures={picturesDismissed && pictureCount ? pictureCount.refused + pictureCount.failed : 0}
        onShowPictures={() => setPicturesDismissed(false)}
      />
    </Outline>
  );

  return (
    <main
      class={styles.reader}
      data-state="article"
      data-place={place}
      data-outline-shown={hasOutline && !isNarrow}
      data-notes-shown={notesShown && !isNarrow}
      data-faded={isFaded}
      {...look.attributes}
    >
      <ReaderBar
        article={article}
        minutes={minutes}
        progress={progress}
        keep={keep}
        noteCount={highlights.length}
        notesShown={notesShown}
        isNarrow={isNarrow}
        shelf={shelf}
        appearance={
          props.appearance && (
            <AppearanceButton {...props.appearance} kind={look.kind} pace={props.pace} isNarrow={isNarrow} />
          )
        }
        listen={isNarrow ? null : listen.button}
        onListen={listen.toggle}
        onFind={find.open}
        onKeys={keys.open}
        onKeep={props.onKeep}
        onToggleNotes={toggleNotes}
        onShowOutline={isNarrow && hasOutline ? () => setOutlineShown(true) : undefined}
        onMarkOnPage={props.livePage?.onMark}
        onExport={props.onExport}
        onExportAs={props.onExportAs}
        onOpenPanel={openPanel}
        onOpenPage={openPage}
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
        data-margin={hasMargin && notesShown}
      >
        <article class={styles.column} lang={article.lang} dir={article.dir}>
          <ArticleHeader article={article} withStandfirst={!content?.opensWithStandfirst}>
            {article.image && content && !content.opensWithPicture && (
              <LeadPicture image={article.image} pictures={pictures} />
            )}
          </ArticleHeader>
          <Prose
            article={article}
            html={html}
            pictures={pictures}
            onContent={setContent}
            onOpenHighlight={marking.openNote}
          />
          <ProseTools content={content} article={article} pictures={pictures} />
          <ArticleEnd>
            {content && props.morePages && <MorePages {...props.morePages} />}
            {content && props.trim && <Trim {...props.trim} content={content} lang={article.lang} />}
          </ArticleEnd>
        </article>
        {marking.selection && scroller && (
          <SelectionToolbar
            range={marking.selection}
            scroller={scroller}
            usual={usualColour}
            onMark={marking.mark}
            reshaping={reshaping}
            onClose={marking.clearSelection}
          />
        )}
        {hasMargin && notesShown && notes()}
      </section>
      {content && scroller && !isNarrow && !isVertical && (
        <Minimap content={content} scroller={scroller} marks={minimapMarks} />
      )}
      {content && scroller && (
        <KeyboardSelection content={content} scroller={scroller} lang={article.lang} dir={article.dir} />
      )}
      {content && scroller && look.hasAids && <ReadingAids content={content} scroller={scroller} {...look.aids} />}
      {content && scroller && isPaged && (
        <Pages content={content} scroller={scroller} isLeftwards={isVertical || article.dir === 'rtl'} />
      )}
      {content && scroller && props.pace?.value.isAllowed && (
        <LearnPace content={content} scroller={scroller} lang={article.lang} onLearn={props.pace.onLearn} />
      )}
      {find.bar}
      {notesShown && !isNarrow && !hasMargin && <div class={styles.notes}>{notes(() => setNotesWanted(false))}</div>}
      <ReaderNotices
        keep={keep}
        changed={props.changed ?? false}
        notUpdated={props.notUpdated ?? null}
        failure={props.failure ?? null}
        pictures={picturesDismissed ? null : pictureCount}
        onKeep={props.onKeep}
        onUpdateCopy={props.onUpdateCopy}
        onAllowPictures={props.onAllowPictures}
        onRetryPictures={props.onRetryPictures}
        onDismissPictures={() => setPicturesDismissed(true)}
      />
      {isNarrow && notesShown && (
        <Sheet title={t('notes.title')} onClose={() => setNotesWanted(false)}>
          {notes()}
        </Sheet>
      )}
      {isNarrow && outlineShown && (
        <Sheet title={t('outline.title')} onClose={() => setOutlineShown(false)}>
          {outline}
        </Sheet>
      )}
      {listen.player}
      {keys.sheet}
      <LiveRegion message={keep?.kind === 'kept' ? t('keep.announced') : ''} />
      <LiveRegion message={marking.marked > 0 ? t('mark.done') : ''} times={marking.marked} />
      <UndoToast offer={props.undo ?? null} onUndo={props.onUndo} onExpire={props.onUndoExpired} />
    </main>
  );
}
