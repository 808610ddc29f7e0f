import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterPaint } from '../../components/controls/after-paint';
import { followFocusKeys } from '../../components/controls/follow-focus-keys';
import type { Extraction } from '../../lib/article/article';
import type { ReadingPosition } from '../../lib/article/kept-article';
import { LIMITS } from '../../lib/article/limits';
import { createSanitiser } from '../../lib/article/sanitise';
import { type ActiveTab, activeTab, extractFrom, onTabReady, tabById } from '../../lib/browser/active-tab';
import { takeEarlyReading } from '../../lib/browser/early-reading';
import { askForHosts } from '../../lib/browser/host-permissions';
import { send } from '../../lib/browser/messages';
import { openLibrary } from '../../lib/browser/pages';
import { hasSidePanel, openSidePanel, panelTab, takePanelPlace } from '../../lib/browser/side-panel';
import { protectStorage } from '../../lib/browser/storage';
import { mayBeKept } from '../../lib/db/may-be-kept';
import { createAppearance, followTheme } from '../../lib/state/appearance';
import { followToolbarClick } from '../../lib/state/going-on';
import { createKeys } from '../../lib/state/keys';
import { laterColours } from '../../lib/state/later-colours';
import { createListenAloud } from '../../lib/state/listen-aloud';
import { createMarkOnPage } from '../../lib/state/mark-on-page';
import { createPace } from '../../lib/state/pace';
import type { PageLibrary } from '../../lib/state/page-library';
import { createPageReader } from '../../lib/state/page-reader';
import { createTakeOut } from '../../lib/state/take-out';
import { createUsualColour } from '../../lib/state/usual-colour';
import { fitWindow } from './fit-window';
import { PopupApp } from './PopupApp';

const sanitise = createSanitiser(window);
let fetched: Promise<PageLibrary> | null = null;
/** Where its code can't be fetched, whoever needs the library says so, and may try again. */
function library(): Promise<PageLibrary> {
  fetched ??= import('../../lib/state/page-library').then(
    ({ createPageLibrary }) => createPageLibrary({ document, sanitise }),
    (error: unknown) => {
      fetched = null;
      throw error;
    },
  );
  return fetched;
}
/** Few articles have formulas; what sets them is fetched for those. */
async function typeset(extraction: Extraction): Promise<Extraction> {
  if (extraction.kind === 'refused' || !extraction.article.html.includes('data-math=')) return extraction;
  return (await import('../../lib/article/typeset-math')).typesetExtraction(extraction, document);
}
/** The panel belongs to one tab; the popup stands over the one in front. */
const panelOf = panelTab();
const isPanel = panelOf !== null;
let early = takeEarlyReading();
const tabNow = () => (isPanel ? tabById(panelOf) : activeTab());
// Where the first script got no tab, it is asked for again.
const ownTab = async () => (await early?.tab.catch(() => null)) ?? tabNow();
/** Asked a second time, the page is read anew. */
function readPage(tab: ActiveTab): Promise<Extraction> {
  const begun = early;
  early = undefined;
  return extractFrom(tab, begun?.answer);
}
const reader = createPageReader({
  mayBeKept,
  library,
  document,
  sanitise,
  activeTab: ownTab,
  extractFrom: async (tab) => typeset(await readPage(tab)),
  onTabReady,
  // Only who reads on needs these: the page under the popup is read in the page.
  fetchPage: async (tabId, url) =>
    (await import('../../lib/browser/page-markup')).fetchMarkupInPage(tabId, url, LIMITS.characters),
  extractMarkup: async (html, url) => {
    const { extractFromMarkup } = await import('../../lib/article/extract-markup');
    return typeset(await extractFromMarkup(html, url, new DOMParser()));
  },
  askForHosts,
  protectStorage,
  fetchPictures: (page) => send('fetch-pictures', page ? { page } : {}),
});
let onPainted = () => {};
const painted = new Promise<void>((resolve) => {
  onPainted = resolve;
});
const { colours, fetchedColours } = laterColours(painted);
const takeOut = createTakeOut({
  kept: async () => (await library()).texts,
  document,
  labels: async () =>
    (await import('../../components/export/export-labels')).exportLabels(await (await fetchedColours)?.ready),
});

const markOnPage = createMarkOnPage({
  reader,
  marking: () => import('../../lib/browser/page-marking'),
  sites: () => import('../../lib/browser/mark-sites'),
});
const keys = createKeys();
const appearance = createAppearance();
followTheme(document.documentElement, appearance);
followFocusKeys(document.documentElement);
fitWindow(document.documentElement);

const beginAt = signal<ReadingPosition | null>(null);
let tabId: number | undefined;
const openPanel = (position: ReadingPosition | null) => {
  if (tabId !== undefined) openSidePanel(tabId, position).then(close, (error: unknown) => console.error(error));
};
document.documentElement.dataset.place = isPanel ? 'panel' : 'popup';

const root = document.getElementById('app');
if (root)
  render(
    <PopupApp
      place={isPanel ? 'panel' : 'popup'}
      beginAt={beginAt}
      onOpenPanel={hasSidePanel() && !isPanel ? openPanel : undefined}
      appearance={appearance}
      pace={createPace()}
      keys={keys}
      listenAloud={createListenAloud()}
      reader={reader}
      takeOut={takeOut}
      markOnPage={markOnPage}
      pencil={createUsualColour()}
      colours={colours}
    />,
    root,
  );
/** The panel is told where to begin by the popup it was opened from. */
async function begin(): Promise<void> {
  // Known before anything opens it: the panel is opened in a turn that waits for nothing.
  const own = ownTab().then((tab) => {
    tabId = tab?.id;
    if (tab) markOnPage.know(tab);
    return tab;
  });
  if (isPanel) beginAt.value = await takePanelPlace(panelOf);
  await reader.open();
  await afterPaint();
  onPainted();
  const tab = await own;
  if (tab) markOnPage.follow();
  // Whoever keeps the article will not wait for its code.
  library().catch(() => {});
  if (isPanel) return;
  const { toolbarClick } = await keys.ready;
  if (await followToolbarClick(toolbarClick, reader, openLibrary)) close();
}
void begin();
addEventListener('pagehide', reader.close);
