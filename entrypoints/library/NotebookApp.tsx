import { useEffect, useState } from 'preact/hooks';
import { NotebookView } from '../../components/notebook/NotebookView';
import type { SafeHtml } from '../../lib/article/sanitise';
import type { LibraryDatabase } from '../../lib/db/database';
import { t, uiLocale } from '../../lib/i18n/i18n';
import { draftHash } from '../../lib/shared/library-route';
import { createNotebook } from '../../lib/state/notebook';
import type { NotebookChoices } from '../../lib/state/notebook-choices';
import { createNotebookContexts } from '../../lib/state/notebook-contexts';
import { PLACES } from './places';

interface NotebookAppProps {
  db: LibraryDatabase;
  sanitise: (html: string) => SafeHtml;
  choices: NotebookChoices;
}

/** Every mark and note of the library. */
export function NotebookApp({ db, sanitise, choices }: NotebookAppProps) {
  const [{ notebook, contexts }] = useState(() => ({
    notebook: createNotebook(db, choices, uiLocale()),
    contexts: createNotebookContexts({ db, sanitise, document }),
  }));
  const [initialRow] = useState(() => choices.inHand.peek());
  useEffect(() => {
    document.title = `${t('notebook.title')} · ${t('extension.name')}`;
    return () => {
      notebook.stop();
      contexts.stop();
    };
  }, []);
  return (
    <NotebookView
      groups={notebook.groups.value}
      counts={notebook.counts.value}
      query={notebook.query.value}
      grouping={choices.grouping.value}
      isReading={choices.view.value === 'reading'}
      contexts={contexts.value.value}
      failure={notebook.failure.value}
      undo={notebook.lastDeed.value}
      hrefs={PLACES}
      drafts={notebook.drafts.value}
      initialRow={initialRow}
      onQuery={(query) => {
        choices.query.value = query;
      }}
      onGrouping={(grouping) => {
        choices.grouping.value = grouping;
      }}
      onReading={(isReading) => {
        choices.view.value = isReading ? 'reading' : 'marks';
      }}
      onInHand={(row) => {
        choices.inHand.value = row;
      }}
      onShown={(entries) =>
        contexts.want(entries.map(({ id, article }) => ({ id, articleId: article.id, lang: article.lang })))
      }
      onNote={notebook.write}
      onRecolour={(highlight, colour) => void notebook.recolour(highlight, colour)}
      onRemove={(highlight) => void notebook.remove(highlight)}
      onDraft={(entries) =>
        void notebook.makeDraft(entries).then((id) => {
          if (id !== null) location.hash = draftHash(id);
        })
      }
      onUndo={() => void notebook.undo()}
      onUndoExpired={notebook.forgetDeed}
      onTryAgain={() => location.reload()}
    />
  );
}
