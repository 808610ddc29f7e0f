import { render } from 'preact';
import { createSanitiser } from '../../lib/article/sanitise';
import { download } from '../../lib/browser/download';
import { send } from '../../lib/browser/messages';
import { settleArticleNotes } from '../../lib/db/article-note';
import { LibraryDatabase } from '../../lib/db/database';
import { t } from '../../lib/i18n/i18n';
import { createAppearance, followTheme } from '../../lib/state/appearance';
import { keptTexts } from '../../lib/state/kept-texts';
import { createKeys } from '../../lib/state/keys';
import { createLibrary } from '../../lib/state/library';
import { createListenAloud } from '../../lib/state/listen-aloud';
import { createTakeOut } from '../../lib/state/take-out';
import { createUsualColour } from '../../lib/state/usual-colour';
import { LibraryApp } from './LibraryApp';

const db = new LibraryDatabase();
const sanitise = createSanitiser(window);
const library = createLibrary(db);
const takeOut = createTakeOut({
  kept: async () => keptTexts(db, sanitise),
  document,
  download: (name, content) => download(document, name, content),
  copy: (text) => navigator.clipboard.writeText(text),
  labels: { highlights: t('takeOut.highlights'), unplaced: t('notes.orphans.title') },
});

const appearance = createAppearance();
followTheme(document.documentElement, appearance);

const root = document.getElementById('app');
if (root)
  render(
    <LibraryApp
      appearance={appearance}
      keys={createKeys()}
      db={db}
      library={library}
      listenAloud={createListenAloud()}
      sanitise={sanitise}
      takeOut={takeOut}
      pencil={createUsualColour()}
    />,
    root,
  );
addEventListener('pagehide', library.stop);
// A page that was closed in mid-word leaves its note on the way.
settleArticleNotes(db).catch((error: unknown) => console.warn('Notes on articles will be settled later.', error));
// The worker may have been killed in the middle of its work; nothing else wakes it while one only reads here.
send('fetch-pictures', {}).catch((error: unknown) => console.warn('Pictures will be fetched later.', error));
