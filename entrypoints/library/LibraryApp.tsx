import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AddButton } from '../../components/adding/AddButton';
import { Keys } from '../../components/controls/keys-choice';
import { late } from '../../components/controls/late';
import { TakeOutToast } from '../../components/controls/TakeOutToast';
import { useShortcuts } from '../../components/controls/use-shortcuts';
import { ExportHost } from '../../components/export/ExportHost';
import { LibraryView } from '../../components/library/LibraryView';
import { PaletteHost } from '../../components/palette/PaletteHost';
import { idOf, type KeptArticle } from '../../lib/article/kept-article';
import type { SafeHtml } from '../../lib/article/sanitise';
import { toolbarClicks } from '../../lib/browser/side-panel';
import { storageUse } from '../../lib/browser/storage';
import type { LibraryDatabase } from '../../lib/db/database';
import { t } from '../../lib/i18n/i18n';
import type { ListenAloud } from '../../lib/listen/controls';
import { type LibraryRoute, NOTEBOOK_HASH, parseRoute, REVIEW_HASH, routeHash } from '../../lib/shared/library-route';
import type { StorageUse } from '../../lib/shared/storage-use';
import type { Adding } from '../../lib/state/adding';
import type { AppearanceModel } from '../../lib/state/appearance';
import { articleTitles } from '../../lib/state/article-titles';
import { exportDialog } from '../../lib/state/export-dialog';
import type { ExportFolder } from '../../lib/state/export-folder';
import type { KeysModel } from '../../lib/state/keys';
import type { Library } from '../../lib/state/library';
import { createNotebookChoices } from '../../lib/state/notebook-choices';
import type { PaceModel } from '../../lib/state/pace';
import type { TakeOut } from '../../lib/state/take-out';
import type { UsualColour } from '../../lib/state/usual-colour';
import { ArticleApp } from './ArticleApp';
import { offerOf } from './offer-of';

// Who only reads needs none of it.
const NotebookApp = late(async () => (await import('./NotebookApp')).NotebookApp);
const DraftApp = late(async () => (await import('./DraftApp')).DraftApp);
const ReviewApp = late(async () => (await import('./ReviewApp')).ReviewApp);

interface LibraryAppProps {
  adding: Adding;
  keys: KeysModel;
  appearance: AppearanceModel;
  pace: PaceModel;
  db: LibraryDatabase;
  library: Library;
  listenAloud: ListenAloud;
  sanitise: (html: string) => SafeHtml;
  takeOut: TakeOut;
  /** The folder that is kept up to date, when its code is there. */
  folder: ReadonlySignal<ExportFolder | null>;
  pencil: UsualColour;
}

/** The library page: its lists, or one article, as its address says. */
export function LibraryApp({ keys: { value, changeKeys, changeToolbarClick }, ...props }: LibraryAppProps) {
  const { keys, toolbarClick } = value.value;
  const { library, takeOut } = props;
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const dialog = exportDialog(takeOut, props.folder.value);
  const lastRead = useRef<string | undefined>(undefined);
  const lastPlace = useRef(routeHash());
  if (route.kind === 'article') lastRead.current = route.id;
  else lastPlace.current = location.hash || routeHash();
  const goBack = () => go(lastPlace.current);
  const [choices] = useState(createNotebookChoices);
  useEffect(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <Keys.Provider
      value={{
        value: keys,
        onChange: changeKeys,
        toolbarClick: { value: toolbarClick, choices: toolbarClicks(), onChange: changeToolbarClick },
      }}
    >
      {route.kind === 'article' ? (
        <ArticleApp key={route.id} id={route.id} highlight={route.highlight} onBack={goBack} {...props} />
      ) : route.kind === 'draft' ? (
        <DraftApp key={route.id} id={route.id} db={props.db} />
      ) : route.kind === 'review' ? (
        <ReviewApp db={props.db} />
      ) : route.kind === 'notebook' ? (
        <NotebookApp db={props.db} sanitise={props.sanitise} choices={choices} />
      ) : (
        <Lists adding={props.adding} library={library} takeOut={takeOut} lastRead={lastRead.current} />
      )}
      <PlaceKeys place={route.kind} />
      <PaletteHost findArticles={() => articleTitles(props.db)} onOpenArticle={openArticle} />
      {dialog && <ExportHost {...dialog} />}
      <TakeOutToast news={takeOut.outcome.value} onExpire={takeOut.forget} />
    </Keys.Provider>
  );
}

/** From one part of the page to another. An article has keys of its own. */
function PlaceKeys({ place }: { place: LibraryRoute['kind'] }) {
  const leadTo = (hash: string, ...here: readonly LibraryRoute['kind'][]) =>
    place === 'article' || here.includes(place) ? undefined : () => go(hash);
  useShortcuts({
    notebook: leadTo(NOTEBOOK_HASH, 'notebook'),
    review: leadTo(REVIEW_HASH, 'review'),
    library: leadTo(routeHash(), 'lists'),
  });
  return null;
}

const go = (hash: string) => {
  location.hash = hash;
};
const openArticle = (id: string) => go(routeHash(id));

function Lists({
  adding,
  library,
  takeOut,
  lastRead,
}: Pick<LibraryAppProps, 'adding' | 'library' | 'takeOut'> & { lastRead: string | undefined }) {
  const counts = library.counts.value;
  const storage = useStorageUse();
  // Read so that a picture that comes in is shown.
  library.picturesVersion.value;
  useEffect(() => {
    document.title = `${t('library.title')} · ${t('extension.name')}`;
  }, []);

  const withArticle = (id: string, act: (article: Pick<KeptArticle, 'id' | 'state'>) => void) => {
    const articles = library.articles.peek();
    const listed = articles.kind === 'ready' && articles.value.find((item) => idOf(item) === id);
    // Of a damaged row no more is known than the list it stands in.
    const state = library.list.peek() === 'archived' ? 'archived' : 'inbox';
    if (listed) act(listed.kind === 'article' ? listed.article : { id, state });
  };

  return (
    <LibraryView
      list={library.list.value}
      query={library.query.value}
      articles={library.articles.value}
      hasMore={library.hasMore.value}
      initialRow={lastRead}
      counts={counts.kind === 'ready' ? counts.value : null}
      undo={offerOf(library.lastMove.value)}
      failure={library.failure.value}
      storage={storage}
      adding={<AddButtonOf adding={adding} />}
      pictureOf={library.pictures.of}
      hrefOf={routeHash}
      onOpen={openArticle}
      onList={library.show}
      onQuery={library.search}
      onMore={library.showMore}
      onArchive={(id) =>
        withArticle(id, ({ state }) => void library.move(id, state, state === 'inbox' ? 'archived' : 'inbox'))
      }
      onDelete={(id) => withArticle(id, ({ state }) => void library.move(id, state, 'trashed'))}
      onFavourite={(id, favourite) => void library.setFavourite(id, favourite)}
      onEmptyTrash={() => void library.emptyTrash()}
      onExportAll={() => void takeOut.open({ kind: 'library', scope: 'all' })}
      onUndo={() => void library.undoMove()}
      onUndoExpired={library.forgetMove}
      onTryAgain={() => location.reload()}
    />
  );
}

function AddButtonOf({ adding }: { adding: Adding }) {
  const tabs = adding.tabs.value;
  return (
    <AddButton
      items={adding.items.value}
      links={adding.links.value}
      tabs={tabs}
      onText={adding.addText}
      onTabs={(ids) => adding.addTabs(Array.isArray(tabs) ? tabs.filter(({ id }) => ids.includes(id)) : [])}
      onShowTabs={adding.showTabs}
      onFiles={adding.addFiles}
      onFetch={adding.fetchLinks}
    />
  );
}

function useStorageUse(): StorageUse | undefined {
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    // A browser that does not say leaves the line out.
    storageUse().then(setUse, () => {});
  }, []);
  return use;
}
