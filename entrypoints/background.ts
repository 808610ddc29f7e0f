import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { mayFetchFrom, onHostsGranted } from '../lib/browser/host-permissions';
import { onKeysStored, storedKeys } from '../lib/browser/keys-store';
import { onMessage } from '../lib/browser/messages';
import { fetchInPage } from '../lib/browser/page-fetch';
import { onClickOpenPanel, openPanelOnClick } from '../lib/browser/side-panel';
import { settleArticleNotes } from '../lib/db/article-note';
import { LibraryDatabase } from '../lib/db/database';
import { settleNotes } from '../lib/db/highlights';
import { createPictureKeeper } from '../lib/offline/picture-keeper';

/** Wires the picture queue to what can wake it. Listeners come first: a woken worker gets its event in the first turn. */
export default defineBackground(() => {
  const db = new LibraryDatabase();
  const keeper = createPictureKeeper(db, {
    isOnline: () => navigator.onLine,
    mayFetchFrom,
    fetchInPage,
  });
  const report = (error: unknown) => console.error('Pictures are waiting; the next wake-up tries again.', error);

  onMessage('fetch-pictures', ({ page }) => keeper.work(page));
  onHostsGranted(() => keeper.retryRefused().catch(report));
  browser.runtime.onStartup.addListener(() => void keeper.retryUnreachable().catch(report));

  onClickOpenPanel();
  const followToolbarClick = () =>
    storedKeys()
      .then(({ toolbarClick }) => openPanelOnClick(toolbarClick === 'panel'))
      .catch((error: unknown) => console.error('The toolbar button opens the popup.', error));
  onKeysStored(() => void followToolbarClick());
  void followToolbarClick();

  keeper.work().catch(report);
  const settling = Promise.all([settleNotes(db), settleArticleNotes(db)]);
  settling.catch((error: unknown) => console.error('Notes wait to be put away.', error));
});
