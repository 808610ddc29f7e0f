import { t } from '../../lib/i18n/i18n';
import { AppearanceButton } from '../appearance/AppearanceButton';
import { LiveRegion } from '../controls/LiveRegion';
import { late } from '../controls/late';
import { Sheet } from '../controls/Sheet';
import { ArticleHeader } from './ArticleHeader';
import { ArticleEnd } from './end/ArticleEnd';
import { LeadPicture } from './LeadPicture';
import { Prose } from './prose/Prose';
import { ProseTools } from './prose/tools/ProseTools';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar';
import { ReaderNotes } from './ReaderNotes';
import { ReaderOutline } from './ReaderOutline';
import type { ReaderProps } from './reader-props';
import { useReader } from './use-reader';

// What nobody sees before the text is read, or asks for it.
const OverText = late(async () => (await import('./OverText')).OverText);
const MorePages = late(async () => (await import('./end/MorePages')).MorePages);
const Trim = late(async () => (await import('./end/Trim')).Trim);
const ReaderNotices = late(async () => (await import('./ReaderNotices')).ReaderNotices);
const UndoToast = late(async () => (await import('../controls/UndoToast')).UndoToast);
const SelectionToolbar = late(async () => (await import('./SelectionToolbar')).SelectionToolbar);

/** An article, its outline and its notes: the one reader of the popup and of the library page. */
export function Reader(props: ReaderProps) {
  const { article, html, pictures, place, keep, usualColour } = props;
  const reader = useReader(props);
  const { content, scroller, isNarrow, look, marking, listen, find, keys } = reader;
  const { hasOutline, outlineShown, setOutlineShown } = reader.outline;
  const { notesShown, setNotesWanted, toggleNotes, hasMargin } = reader.notes;
  const { pictureCount, picturesDismissed, setPicturesDismissed } = reader.pictures;
  const outline = content && <ReaderOutline article={article} reader={reader} />;

  return (
    <main
      class={styles.reader}
      data-state="article"
      data-place={place}
      data-outline-shown={hasOutline && !isNarrow}
      data-notes-shown={notesShown && !isNarrow}
      data-faded={reader.isFaded}
      {...look.attributes}
    >
      <ReaderBar
        article={article}
        minutes={reader.minutes}
        progress={reader.progress}
        keep={keep}
        noteCount={props.highlights.length}
        notesShown={notesShown}
        isNarrow={isNarrow}
        shelf={props.shelf}
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
        onOpenPanel={reader.openPanel}
        onOpenPage={reader.openPage}
        onOpenLibrary={props.onOpenLibrary}
        onBack={props.onBack}
      />
      {!isNarrow && hasOutline && <div class={styles.outline}>{outline}</div>}
      <section
        class={styles.scroller}
        ref={reader.setScroller}
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
            opensAtStart={!props.initialPosition && props.initialHighlight === undefined}
            onContent={reader.setContent}
            onOpenHighlight={marking.openNote}
          />
          <ProseTools content={content} article={article} pictures={pictures} onOpenHighlight={marking.openNote} />
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
            reshaping={reader.reshaping}
            onClose={marking.clearSelection}
          />
        )}
        {hasMargin && notesShown && <ReaderNotes props={props} reader={reader} />}
      </section>
      {content && scroller && (
        <OverText
          content={content}
          scroller={scroller}
          article={article}
          look={look}
          pace={props.pace}
          isNarrow={isNarrow}
          minimapMarks={reader.minimapMarks}
        />
      )}
      {find.bar}
      {notesShown && !isNarrow && !hasMargin && (
        <div class={styles.notes}>
          <ReaderNotes props={props} reader={reader} onClose={() => setNotesWanted(false)} />
        </div>
      )}
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
          <ReaderNotes props={props} reader={reader} />
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
