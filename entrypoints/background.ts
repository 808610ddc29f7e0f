import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { pageKey } from '../lib/article/page-key';
import { extractFrom } from '../lib/browser/active-tab';
import { onTabAt, showBadge } from '../lib/browser/badge';
import { storedColourNames } from '../lib/browser/colour-names-store';
import { offerInMenus, onMenuChoice } from '../lib/browser/context-menus';
import { mayFetchFrom, onHostsGranted } from '../lib/browser/host-permissions';
import { onKeysStored, pageKeys, storedKeys } from '../lib/browser/keys-store';
import { finishAsking, onSitesChanged, registerMarks } from '../lib/browser/mark-sites';
import { onMessage } from '../lib/browser/messages';
import { fetchInPage } from '../lib/browser/page-fetch';
import { framePictures, openNote, rememberBefore, styleMarks, takeBefore } from '../lib/browser/page-marking';
import { onPageRequest } from '../lib/browser/page-messages';
import { answerSiteRules, closeParsingPage, openParsingPage } from '../lib/browser/parsing-page';
import { lastColour, rememberColour } from '../lib/browser/preferences';
import { onClickOpenPanel, openPanelOnClick } from '../lib/browser/side-panel';
import { settleArticleNotes } from '../lib/db/article-note';
import { LibraryDatabase } from '../lib/db/database';
import { sweepFreed } from '../lib/db/free-pictures';
import { settleNotes } from '../lib/db/highlights';
import { isKept } from '../lib/db/links';
import { settleDrafts } from '../lib/db/notebook-drafts';
import { t } from '../lib/i18n/i18n';
import { createIndexKeeper } from '../lib/offline/index-keeper';
import { createLibraryChecker } from '../lib/offline/library-checker';
import { createLinkKeeper } from '../lib/offline/link-keeper';
import { createPictureKeeper } from '../lib/offline/picture-keeper';
import { saveForLater } from '../lib/offline/save-for-later';
import { createPageMarks } from '../lib/state/page-marks';

/** Milliseconds; a worker that does nothing lives for thirty seconds. */
const RECONCILE_AFTER = 10_000;

/**
 * Wires the queues of pictures, links and the index to what can wake them. Listeners come first: a woken worker gets its
 * event in the first turn.
 */
export default defineBackground(() => {
  const db = new LibraryDatabase();
  const index = createIndexKeeper(db);
  const keeper = createPictureKeeper(db, { isOnline: () => navigator.onLine, mayFetchFrom, fetchInPage });
  const links = createLinkKeeper(
    db,
    { fetch: (...request) => fetch(...request), mayFetchFrom },
    { open: openParsingPage, close: closeParsingPage },
  );
  const report = (error: unknown) => console.error('There is work left; the next wake-up tries again.', error);

  const reportIndex = (error: unknown) =>
    console.error('Articles wait to be indexed; the next wake-up tries again.', error);

  onMessage('fetch-pictures', ({ page }) => {
    // Whoever says where the article is open has it from there: that tab is at a kept page.
    if (page) void showBadge(page.tabId, 'kept');
    // An article was kept. Its words wait for the index as its pictures do to be fetched.
    index.work().catch(reportIndex);
    return keeper.work(page);
  });
  onMessage('index-articles', () => index.work());
  onMessage('fetch-links', () => links.work());
  answerSiteRules();
  onMessage('links-completed', async ({ completed, isStopped }) => {
    await links.completed({ isStopped });
    if (completed === 0) return;
    index.work().catch(reportIndex);
    keeper.work().catch(report);
  });
  onHostsGranted(() => keeper.retryRefused().catch(report));
  onHostsGranted(() => links.work().catch(report));

  const fillMenus = () => void offerInMenus({ link: t('adding.menu.link'), page: t('adding.menu.page') }).catch(report);
  browser.runtime.onInstalled.addListener(fillMenus);
  browser.runtime.onStartup.addListener(() => {
    fillMenus();
    keeper.retryUnreachable().catch(report);
    // Nobody can undo any more what was freed before.
    sweepFreed(db).catch(report);
    links.work().catch(report);
  });
  const menuParts = { db, extractFrom, fetchLinks: links.work, completeLinks: links.complete, showBadge };
  onMenuChoice((choice) => void saveForLater(choice, menuParts).catch(report));
  onTabAt((tabId, url) => {
    isKept(db, pageKey(url))
      .then((kept) => showBadge(tabId, kept ? 'kept' : 'none'))
      .catch(report);
  });

  const pageMarks = createPageMarks({
    db,
    usualColour: lastColour,
    colourNames: storedColourNames,
    rememberColour,
    keys: pageKeys,
    styleMarks,
    framePictures,
    openNote,
    rememberBefore,
    takeBefore,
  });
  onPageRequest(pageMarks.answer);
  const followSites = () =>
    void finishAsking()
      .then(registerMarks)
      .catch((error: unknown) => console.error('Marks show when they are asked for.', error));
  onSitesChanged(followSites);
  followSites();

  onClickOpenPanel();
  const followToolbarClick = () =>
    storedKeys()
      .then(({ toolbarClick }) => openPanelOnClick(toolbarClick === 'panel'))
      .catch((error: unknown) => console.error('The toolbar button opens the popup.', error));
  onKeysStored(() => void followToolbarClick());
  void followToolbarClick();

  keeper.work().catch(report);
  links.complete().catch(report);
  // After the index, which what is opened waits for; and again the index, if anything was mended.
  index
    .work()
    .then(() => createLibraryChecker(db).workIfDue())
    .then(() => index.work())
    .catch(reportIndex);
  // When a page that woke the worker has shown what it reads.
  setTimeout(() => index.reconcile().catch(reportIndex), RECONCILE_AFTER);
  const settling = Promise.all([settleNotes(db), settleArticleNotes(db), settleDrafts(db)]);
  settling.catch((error: unknown) => console.error('Notes wait to be put away.', error));
});
