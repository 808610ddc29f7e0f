import { render } from 'preact';
import { LIMITS } from '../../lib/article/limits';
import { createSanitiser } from '../../lib/article/sanitise';
import { typesetExtraction } from '../../lib/article/typeset-math';
import { activeTab, extractFrom, onTabReady } from '../../lib/browser/active-tab';
import { download } from '../../lib/browser/download';
import { askForHosts } from '../../lib/browser/host-permissions';
import { send } from '../../lib/browser/messages';
import { fetchMarkupInPage } from '../../lib/browser/page-markup';
import { openLibrary } from '../../lib/browser/pages';
import { protectStorage } from '../../lib/browser/storage';
import { LibraryDatabase } from '../../lib/db/database';
import { t, uiLocale } from '../../lib/i18n/i18n';
import { createAppearance, followTheme } from '../../lib/state/appearance';
import { followToolbarClick } from '../../lib/state/going-on';
import { createKeys } from '../../lib/state/keys';
import { createListenAloud } from '../../lib/state/listen-aloud';
import { createPageReader } from '../../lib/state/page-reader';
import { createTakeOut } from '../../lib/state/take-out';
import { createUsualColour } from '../../lib/state/usual-colour';
import { PopupApp } from './PopupApp';

const db = new LibraryDatabase();
const sanitise = createSanitiser(window);
const reader = createPageReader({
  db,
  document,
  sanitise,
  activeTab,
  extractFrom: async (tab) => typesetExtraction(await extractFrom(tab), document),
  onTabReady,
  fetchPage: (tabId, url) => fetchMarkupInPage(tabId, url, LIMITS.characters),
  // Only who reads on needs it: the page under the popup is read in the page.
  extractMarkup: async (html, url) =>
    (await import('../../lib/article/extract-markup')).extractFromMarkup(html, url, new DOMParser()),
  askForHosts,
  protectStorage,
  fetchPictures: (page) => send('fetch-pictures', page ? { page } : {}),
});
const takeOut = createTakeOut({
  db,
  document,
  sanitise,
  download: (name, content) => download(document, name, content),
  copy: (text) => navigator.clipboard.writeText(text),
  labels: { highlights: t('takeOut.highlights'), unplaced: t('notes.orphans.title') },
});

const keys = createKeys();
const appearance = createAppearance();
followTheme(document.documentElement, appearance);

document.documentElement.lang = uiLocale();
const root = document.getElementById('app');
if (root)
  render(
    <PopupApp
      appearance={appearance}
      keys={keys}
      listenAloud={createListenAloud()}
      reader={reader}
      takeOut={takeOut}
      pencil={createUsualColour()}
    />,
    root,
  );
// The page is read while the first frame is drawn.
void reader.open().then(async () => {
  const { toolbarClick } = await keys.ready;
  if (await followToolbarClick(toolbarClick, reader, openLibrary)) close();
});
addEventListener('pagehide', reader.close);
