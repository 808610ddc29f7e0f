import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { OwnPace } from '../../components/article/pace/own-pace';
import { Keys } from '../../components/controls/keys-choice';
import { late } from '../../components/controls/late';
import { TakeOutToast } from '../../components/controls/TakeOutToast';
import { useShortcuts } from '../../components/controls/use-shortcuts';
import { ExportHost } from '../../components/export/ExportHost';
import { ColourNamingHost } from '../../components/notes/ColourNamingHost';
import { PaletteHost } from '../../components/palette/PaletteHost';
import type { SafeHtml } from '../../lib/article/sanitise';
import { storedListLook } from '../../lib/browser/list-look-store';
import { toolbarClicks } from '../../lib/browser/side-panel';
import type { LibraryDatabase } from '../../lib/db/database';
import type { ListenAloud } from '../../lib/listen/controls';
import {
  type LibraryRoute,
  NOTEBOOK_HASH,
  parseRoute,
  REVIEW_HASH,
  routeHash,
  STORAGE_HASH,
} from '../../lib/shared/library-route';
import type { Adding } from '../../lib/state/adding';
import type { AppearanceModel } from '../../lib/state/appearance';
import { articleTitles } from '../../lib/state/article-titles';
import type { ColourNaming } from '../../lib/state/colour-names';
import { exportDialog } from '../../lib/state/export-dialog';
import type { ExportFolder } from '../../lib/state/export-folder';
import type { KeysModel } from '../../lib/state/keys';
import type { Library } from '../../lib/state/library';
import { parseAddress } from '../../lib/state/library-address';
import { createNotebookChoices } from '../../lib/state/notebook-choices';
import type { PaceModel } from '../../lib/state/pace';
import type { TakeOut } from '../../lib/state/take-out';
import type { UsualColour } from '../../lib/state/usual-colour';
import { ListsApp } from './ListsApp';

/** The reader is most of the script: a list is there without it. */
export const ArticleApp = late(async () => (await import('./ArticleApp')).ArticleApp);
// Who only reads needs none of it.
const NotebookApp = late(async () => (await import('./NotebookApp')).NotebookApp);
const DraftApp = late(async () => (await import('./DraftApp')).DraftApp);
const ReviewApp = late(async () => (await import('./ReviewApp')).ReviewApp);
const StorageApp = late(async () => (await import('./StorageApp')).StorageApp);

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
  /** What the colours are called, when it is known. */
  colours: ReadonlySignal<ColourNaming | null>;
}

/** The library page: its lists, or one article, as its address says. */
export function LibraryApp({ keys: { value, changeKeys, changeToolbarClick }, ...props }: LibraryAppProps) {
  const { keys, toolbarClick } = value.value;
  const { library, takeOut } = props;
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const dialog = exportDialog(takeOut, props.folder.value);
  const colours = props.colours.value;
  const lastRead = useRef<string | undefined>(undefined);
  const lastPlace = useRef(routeHash());
  if (route.kind === 'article') lastRead.current = route.id;
  const goBack = () => go(lastPlace.current);
  const [choices] = useState(createNotebookChoices);
  useEffect(() => {
    const follow = ({ oldURL }: HashChangeEvent) => {
      const next = parseRoute(location.hash);
      const before = URL.parse(oldURL)?.hash ?? '';
      if (next.kind === 'article' && parseRoute(before).kind !== 'article') lastPlace.current = before;
      if (next.kind === 'lists') {
        const { listing, query } = parseAddress(location.hash, storedListLook());
        library.show(listing, query);
      }
      setRoute(next);
    };
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
      <ColourNamingHost names={colours?.value.value ?? null} onChange={(names) => colours?.change(names)}>
        {route.kind === 'article' ? (
          <ArticleApp
            key={route.id}
            id={route.id}
            highlight={route.highlight}
            place={route.place}
            isAloud={route.isAloud ?? false}
            onBack={goBack}
            {...props}
          />
        ) : route.kind === 'draft' ? (
          <DraftApp key={route.id} id={route.id} db={props.db} />
        ) : route.kind === 'review' ? (
          <ReviewApp db={props.db} />
        ) : route.kind === 'storage' ? (
          <StorageApp db={props.db} takeOut={takeOut} />
        ) : route.kind === 'notebook' ? (
          <NotebookApp db={props.db} sanitise={props.sanitise} choices={choices} />
        ) : (
          <OwnPace.Provider value={props.pace.value.value}>
            <ListsApp adding={props.adding} library={library} takeOut={takeOut} lastRead={lastRead.current} />
          </OwnPace.Provider>
        )}
        <PlaceKeys place={route.kind} />
        <PaletteHost findArticles={() => articleTitles(props.db)} onOpenArticle={openArticle} />
        {dialog && <ExportHost {...dialog} />}
        <TakeOutToast news={takeOut.outcome.value} onExpire={takeOut.forget} />
      </ColourNamingHost>
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
    storage: leadTo(STORAGE_HASH, 'storage'),
    library: leadTo(routeHash(), 'lists'),
  });
  return null;
}

const go = (hash: string) => {
  location.hash = hash;
};
const openArticle = (id: string) => go(routeHash(id));
