import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterPaint } from '../../components/controls/after-paint';
import { followFocusKeys } from '../../components/controls/follow-focus-keys';
import { siteOf } from '../../lib/article/left-out/site-rules';
import { createSanitiser } from '../../lib/article/sanitise';
import { askForAllSites, askForHosts } from '../../lib/browser/host-permissions';
import { storedListLook } from '../../lib/browser/list-look-store';
import { send } from '../../lib/browser/messages';
import { askForTabs, openTabs } from '../../lib/browser/open-tabs';
import { siteRules } from '../../lib/browser/site-rules';
import { protectStorage } from '../../lib/browser/storage';
import { settleArticleNotes } from '../../lib/db/article-note';
import { watch } from '../../lib/db/articles';
import { LibraryDatabase } from '../../lib/db/database';
import { takeFirstRows } from '../../lib/db/first-rows';
import { hasUnindexed } from '../../lib/db/index-state';
import { prepareSearch } from '../../lib/db/search-stemmers';
import { parseRoute, routeHash } from '../../lib/shared/library-route';
import { createAdding } from '../../lib/state/adding';
import { followArrivals } from '../../lib/state/adding-arrivals';
import { createAppearance, followTheme } from '../../lib/state/appearance';
import type { ExportFolder } from '../../lib/state/export-folder';
import { createKeys } from '../../lib/state/keys';
import { laterColours } from '../../lib/state/later-colours';
import { createLibrary } from '../../lib/state/library';
import { parseAddress } from '../../lib/state/library-address';
import { createListenAloud } from '../../lib/state/listen-aloud';
import { createPace } from '../../lib/state/pace';
import { createTakeOut } from '../../lib/state/take-out';
import { createUsualColour } from '../../lib/state/usual-colour';
import { ArticleApp, LibraryApp } from './LibraryApp';

const db = new LibraryDatabase();
const sanitise = createSanitiser(window);
const { listing, query } = parseAddress(location.hash, storedListLook());
const firstRows = takeFirstRows(listing);
const library = createLibrary(db, {
  listing,
  rows: firstRows,
  // A page that is not looked at paints nothing.
  painted: () => (document.hidden ? Promise.resolve() : afterPaint()),
});
if (query) library.show(listing, query);
const { colours, fetchedColours } = laterColours(library.shown);
const outgoing = {
  kept: async () => (await import('../../lib/state/kept-texts')).keptTexts(db, sanitise),
  document,
  labels: async () =>
    (await import('../../components/export/export-labels')).exportLabels(await (await fetchedColours)?.ready),
};
const takeOut = createTakeOut(outgoing);
const folder = signal<ExportFolder | null>(null);

const completing = {
  document,
  parser: new DOMParser(),
  sanitise,
  siteRules: (url: string) => siteRules(siteOf(url)),
};
const nudge = (name: 'fetch-pictures' | 'fetch-links') => () =>
  send(name, {}).catch((error: unknown) => console.warn('The worker will do it when it wakes.', error));
const adding = createAdding({
  ...completing,
  db,
  askForTabs,
  openTabs,
  askForHosts,
  askForAllSites,
  fetchLinks: nudge('fetch-links'),
  fetchPictures: nudge('fetch-pictures'),
  protectStorage,
  after: library.shown,
});

/** When an article of the queue has been read aloud to its end, the next one is opened, to be read in its turn. */
function goOnInQueue(): boolean {
  const route = parseRoute(location.hash);
  const queue = library.queue.peek();
  if (route.kind !== 'article' || queue.kind !== 'ready' || !queue.value.includes(route.id)) return false;
  const next = queue.value[queue.value.indexOf(route.id) + 1];
  if (next === undefined) return false;
  location.hash = routeHash(next);
  return true;
}

const appearance = createAppearance();
followTheme(document.documentElement, appearance);
followFocusKeys(document.documentElement);

const complain = (error: unknown) => console.error(error);
if (parseRoute(location.hash).kind === 'article') ArticleApp.fetch().catch(complain);
const root = document.getElementById('app');
const show = () =>
  root &&
  render(
    <LibraryApp
      adding={adding}
      appearance={appearance}
      pace={createPace()}
      keys={createKeys()}
      db={db}
      library={library}
      listenAloud={createListenAloud({ next: goOnInQueue })}
      sanitise={sanitise}
      takeOut={takeOut}
      folder={folder}
      pencil={createUsualColour()}
      colours={colours}
    />,
    root,
  );
// What has come in by now is drawn with the page; what has not is not waited for.
void Promise.race([firstRows, new Promise((resolve) => setTimeout(resolve))]).then(show);
addEventListener('pagehide', () => {
  adding.stop();
  library.stop();
  folder.peek()?.stop();
});
// Nothing on the first screen waits for any of it.
void library.shown.then(() => {
  addEventListener('pagehide', followArrivals(db, completing, nudge('fetch-pictures')));
  // Most of what is opened from here is an article.
  ArticleApp.fetch().catch(complain);
  import('../../lib/state/export-folder').then(({ createExportFolder }) => {
    folder.value = createExportFolder(db, outgoing);
  }, complain);
  // Other forms of a word count a little when results are ranked; searching does not wait for it.
  prepareSearch(db, navigator.languages).catch((error: unknown) =>
    console.warn('Searching goes without stems.', error),
  );
  // What is changed here is found at once; the worker brings it into the index.
  watch(() => hasUnindexed(db)).subscribe((isWaiting) => {
    if (isWaiting)
      send('index-articles', {}).catch((error: unknown) => console.warn('Articles will be indexed later.', error));
  });
  // A page that was closed in mid-word leaves its note on the way.
  settleArticleNotes(db).catch((error: unknown) => console.warn('Notes on articles will be settled later.', error));
  // The worker may have been killed in the middle of its work; nothing else wakes it while one only reads here.
  void nudge('fetch-pictures')();
  void nudge('fetch-links')();
});
