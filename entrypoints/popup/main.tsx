import { render } from 'preact';
import { LIMITS } from '../../lib/article/limits';
import { createSanitiser } from '../../lib/article/sanitise';
import { typesetExtraction } from '../../lib/article/typeset-math';
import { activeTab, extractFrom, onTabReady } from '../../lib/browser/active-tab';
import { download } from '../../lib/browser/download';
import { askForHosts } from '../../lib/browser/host-permissions';
import { send } from '../../lib/browser/messages';
import { openLibrary } from '../../lib/browser/pages';
import { protectStorage } from '../../lib/browser/storage';
import { mayBeKept } from '../../lib/db/may-be-kept';
import { t } from '../../lib/i18n/i18n';
import { createAppearance, followTheme } from '../../lib/state/appearance';
import { followToolbarClick } from '../../lib/state/going-on';
import { createKeys } from '../../lib/state/keys';
import { createListenAloud } from '../../lib/state/listen-aloud';
import { createPageReader } from '../../lib/state/page-reader';
import { createTakeOut } from '../../lib/state/take-out';
import { createUsualColour } from '../../lib/state/usual-colour';
import { PopupApp } from './PopupApp';

const sanitise = createSanitiser(window);
// Fetched while the page is read. Where that fails, whoever needs the library says so.
const library = import('../../lib/state/page-library').then(({ createPageLibrary }) =>
  createPageLibrary({ document, sanitise }),
);
library.catch(() => {});
const reader = createPageReader({
  mayBeKept,
  library: () => library,
  document,
  sanitise,
  activeTab,
  extractFrom: async (tab) => typesetExtraction(await extractFrom(tab), document),
  onTabReady,
  // Only who reads on needs these: the page under the popup is read in the page.
  fetchPage: async (tabId, url) =>
    (await import('../../lib/browser/page-markup')).fetchMarkupInPage(tabId, url, LIMITS.characters),
  extractMarkup: async (html, url) =>
    (await import('../../lib/article/extract-markup')).extractFromMarkup(html, url, new DOMParser()),
  askForHosts,
  protectStorage,
  fetchPictures: (page) => send('fetch-pictures', page ? { page } : {}),
});
const takeOut = createTakeOut({
  kept: async () => (await library).texts,
  document,
  download: (name, content) => download(document, name, content),
  copy: (text) => navigator.clipboard.writeText(text),
  labels: { highlights: t('takeOut.highlights'), unplaced: t('notes.orphans.title') },
});

const keys = createKeys();
const appearance = createAppearance();
followTheme(document.documentElement, appearance);

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
