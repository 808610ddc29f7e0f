import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { mayFetchFrom, onHostsGranted } from '../lib/browser/host-permissions';
import { onKeysStored, pageKeys, storedKeys } from '../lib/browser/keys-store';
import { finishAsking, onSitesChanged, registerMarks } from '../lib/browser/mark-sites';
import { onMessage } from '../lib/browser/messages';
import { fetchInPage } from '../lib/browser/page-fetch';
import { openNote, rememberRemoved, styleMarks, takeRemoved } from '../lib/browser/page-marking';
import { onPageRequest } from '../lib/browser/page-messages';
import { lastColour, rememberColour } from '../lib/browser/preferences';
import { onClickOpenPanel, openPanelOnClick } from '../lib/browser/side-panel';
import { settleArticleNotes } from '../lib/db/article-note';
import { LibraryDatabase } from '../lib/db/database';
import { settleNotes } from '../lib/db/highlights';
import { createIndexKeeper } from '../lib/offline/index-keeper';
import { createPictureKeeper } from '../lib/offline/picture-keeper';
import { createPageMarks } from '../lib/state/page-marks';

/**
 * Wires the queues of pictures and of the index to what can wake them. Listeners come first: a woken worker gets its event
 * in the first turn.
 */
export default defineBackground(() => {
  const db = new LibraryDatabase();
  const index = createIndexKeeper(db);
  const keeper = createPictureKeeper(db, {
    isOnline: () => navigator.onLine,
    mayFetchFrom,
    fetchInPage,
  });
  const report = (error: unknown) => console.error('Pictures are waiting; the next wake-up tries again.', error);

  const reportIndex = (error: unknown) =>
    console.error('Articles wait to be indexed; the next wake-up tries again.', error);

  onMessage('fetch-pictures', ({ page }) => {
    // An article was kept. Its words wait for the index as its pictures do to be fetched.
    index.work().catch(reportIndex);
    return keeper.work(page);
  });
  onMessage('index-articles', () => index.work());
  onHostsGranted(() => keeper.retryRefused().catch(report));
  browser.runtime.onStartup.addListener(() => void keeper.retryUnreachable().catch(report));

  const pageMarks = createPageMarks({
    db,
    usualColour: lastColour,
    rememberColour,
    keys: pageKeys,
    styleMarks,
    openNote,
    rememberRemoved,
    takeRemoved,
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
  index.work().catch(reportIndex);
  const settling = Promise.all([settleNotes(db), settleArticleNotes(db)]);
  settling.catch((error: unknown) => console.error('Notes wait to be put away.', error));
});
