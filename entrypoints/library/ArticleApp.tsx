import { useEffect, useMemo, useState } from 'preact/hooks';
import { LinkPage } from '../../components/adding/LinkPage';
import { Reader } from '../../components/article/Reader';
import { ReaderSkeleton } from '../../components/article/ReaderSkeleton';
import { late } from '../../components/controls/late';
import { MissingArticle } from '../../components/library/MissingArticle';
import { pictureLines } from '../../components/storage/picture-lines';
import type { ReadingPosition } from '../../lib/article/kept-article';
import type { SafeHtml } from '../../lib/article/sanitise';
import { askForHosts } from '../../lib/browser/host-permissions';
import { send } from '../../lib/browser/messages';
import type { LibraryDatabase } from '../../lib/db/database';
import { t } from '../../lib/i18n/i18n';
import type { ListenAloud } from '../../lib/listen/controls';
import { routeHash } from '../../lib/shared/library-route';
import type { Adding } from '../../lib/state/adding';
import type { AppearanceModel } from '../../lib/state/appearance';
import { type ArticlePage, openArticlePage } from '../../lib/state/article-page';
import { createArticlePictures } from '../../lib/state/article-pictures';
import { takenMetadata } from '../../lib/state/kept-texts';
import type { Library } from '../../lib/state/library';
import { marksOf } from '../../lib/state/marks-of';
import { type PaceModel, paceChoice } from '../../lib/state/pace';
import type { KeptText, Reading } from '../../lib/state/reading';
import type { TakeOut } from '../../lib/state/take-out';
import { trimOf } from '../../lib/state/trimming';
import type { UsualColour } from '../../lib/state/usual-colour';
import { offerOf } from './offer-of';

const TagDialog = late(async () => (await import('../../components/library/tags/TagDialog')).TagDialog);

interface ArticleAppProps {
  adding: Adding;
  appearance: AppearanceModel;
  pace: PaceModel;
  listenAloud: ListenAloud;
  id: string;
  /** The highlight to begin at. */
  highlight: string | undefined;
  /** The place to begin at. */
  place: ReadingPosition | undefined;
  /** Whether it is to be read aloud at once. */
  isAloud: boolean;
  /** Leads back to where one came from. */
  onBack: () => void;
  db: LibraryDatabase;
  library: Library;
  sanitise: (html: string) => SafeHtml;
  takeOut: TakeOut;
  pencil: UsualColour;
}

/** One article of the library: its text, or why there is none. */
export function ArticleApp({ id, db, sanitise, ...props }: ArticleAppProps) {
  const [page, setPage] = useState<ArticlePage>();
  useEffect(() => {
    const opened = openArticlePage(db, id, sanitise, document);
    setPage(opened);
    return opened.stop;
  }, [id]);
  const view = page?.view.value;
  const moved = view?.kind === 'moved' ? view.to : null;
  useEffect(() => {
    if (moved !== null) location.replace(routeHash(moved, props.highlight));
  }, [moved]);
  if (!page || !view || view.kind === 'loading' || view.kind === 'moved') return <ReaderSkeleton />;
  if (view.kind === 'text') {
    return <KeptReader {...props} db={db} page={page} text={view.text} reading={view.reading} />;
  }
  if (view.kind === 'link') {
    const { url } = view;
    return <LinkPage {...view} onFetch={() => props.adding.fetchOne(id, url)} onBack={props.onBack} />;
  }
  return <MissingArticle why={view} onBack={props.onBack} />;
}

interface KeptReaderProps extends Omit<ArticleAppProps, 'id' | 'sanitise' | 'adding'> {
  page: ArticlePage;
  text: KeptText;
  reading: Reading;
}

function KeptReader({ page, text, reading, highlight, place, isAloud, onBack, ...props }: KeptReaderProps) {
  const { db, appearance, pace, listenAloud, library, takeOut, pencil } = props;
  const { notes, articleNote, articleId } = reading;
  const row = reading.row.value;
  const kept = (row.kind === 'ready' && row.value) || text.kept;
  const { changes } = library;
  const [isTagging, setTagging] = useState(false);
  const removed = notes.removed.value;
  const [own] = useState(() => createArticlePictures(db, articleId));
  const freed = own.freed.value;
  // Who leaves the article undoes nothing in it any more.
  useEffect(() => own.forget, []);
  const { trimming } = page;
  const taken = trimming.lastTaken.value;
  const highlights = notes.highlights.value;
  const version = reading.picturesVersion.value;
  const pictures = useMemo(() => ({ kind: 'kept', urlOf: reading.pictures.of }) as const, [reading, version]);
  useEffect(() => {
    document.title = `${text.metadata.title} · ${t('extension.name')}`;
  }, [text]);
  const outgoing = { metadata: takenMetadata(kept), html: text.html, articleId };
  const nudge = () => void send('fetch-pictures', {}).catch((error: unknown) => console.warn(error));

  return (
    <>
      <Reader
        article={text.metadata}
        html={text.html}
        pictures={pictures}
        place="page"
        appearance={{ value: appearance.value.value, onChange: appearance.change }}
        pace={paceChoice(pace)}
        listenAloud={listenAloud}
        isAloud={isAloud}
        keep={null}
        pictureCount={reading.pictureCount.value}
        highlights={highlights}
        initialPosition={place ?? (highlight === undefined ? text.kept.position : undefined)}
        articleNote={{ value: articleNote.text.value, onChange: articleNote.write }}
        initialHighlight={highlight}
        failure={
          notes.failure.value ??
          articleNote.failure.value ??
          page.failure.value ??
          own.failure.value ??
          changes.failure.value
        }
        trim={trimOf(trimming, text.metadata.url)}
        undo={
          taken
            ? { id: taken.id, kind: 'passage' }
            : removed
              ? { id: removed.id, kind: removed.kind }
              : freed
                ? { id: String(freed.number), kind: 'picturesFreed' }
                : offerOf(changes.done.value)
        }
        shelf={{
          isArchived: kept.state === 'archived',
          isFavourite: kept.favourite,
          onArchive: () => void changes.move([articleId], kept.state === 'inbox' ? 'archived' : 'inbox'),
          onFavourite: () => void changes.star([articleId], !kept.favourite),
          onDelete: () => void changes.move([articleId], 'trashed').then(onBack),
          onTags: () => setTagging(true),
          more: pictureLines({
            count: reading.pictureCount.value,
            onKeep: () => void own.keep().then(nudge),
            onFree: () => void own.free(),
          }),
        }}
        onKeep={() => {}}
        onAllowPictures={(hosts) => void askForHosts(hosts).catch((error: unknown) => console.error(error))}
        onRetryPictures={() => void reading.retryPictures().then(nudge)}
        usualColour={pencil.value.value}
        onHighlight={(selectors, colour) => {
          pencil.use(colour);
          void notes.add(selectors, colour);
        }}
        onNote={notes.write}
        marks={marksOf(notes)}
        onRecolour={(id, colour) => void notes.recolour(id, colour)}
        onRemoveHighlight={(id) => void notes.remove(id)}
        onPosition={(position, progress) => void reading.savePosition(position, progress)}
        onExport={(to) => void takeOut.article(to, outgoing)}
        onExportAs={() => void takeOut.open({ kind: 'article', article: outgoing })}
        onUndo={() =>
          taken
            ? trimming.undo()
            : void (removed ? notes.undoRemove() : freed ? own.undo().then(nudge) : changes.undo())
        }
        onUndoExpired={() =>
          taken ? trimming.forget() : removed ? notes.forgetRemoved() : freed ? own.forget() : changes.forget()
        }
        onUpdateCopy={() => {}}
        onBack={onBack}
      />
      {isTagging && (
        <TagDialog
          count={1}
          tags={library.tags.value.kind === 'ready' ? library.tags.value.value : []}
          present={new Map(kept.tags.map((tag) => [tag, 1]))}
          onDone={(added, gone) => {
            setTagging(false);
            if (added.length + gone.length > 0) void changes.tag([articleId], added, gone);
          }}
        />
      )}
    </>
  );
}
