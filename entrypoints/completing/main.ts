import { siteOf } from '../../lib/article/left-out/site-rules';
import { createSanitiser } from '../../lib/article/sanitise';
import { send } from '../../lib/browser/messages';
import { closeThisParsingPage, siteRulesFromWorker } from '../../lib/browser/parsing-page';
import { LibraryDatabase } from '../../lib/db/database';
import { completeAllLinks } from '../../lib/offline/complete-links';

/**
 * A page nobody sees: the worker has no parser, so it opens this one where pages of links have arrived, and closes it when
 * they are articles. Killed at any moment, it leaves what is not done where it was.
 */
const db = new LibraryDatabase();
completeAllLinks(db, {
  document,
  parser: new DOMParser(),
  sanitise: createSanitiser(window),
  siteRules: (url) => siteRulesFromWorker(siteOf(url)),
})
  .then(
    (completed) => ({ completed, isStopped: false }),
    (error: unknown) => {
      console.error('Pages wait to be read.', error);
      // Some may have been made before.
      return { completed: 1, isStopped: true };
    },
  )
  .then((outcome) => send('links-completed', outcome))
  .catch((error: unknown) => console.warn('Nobody is there to close this page.', error))
  // Whoever heard it has closed it by now. Where nobody did, it would stay open until the browser restarts.
  .finally(closeThisParsingPage);
