import { useEffect, useState } from 'preact/hooks';
import { linkable } from '../../components/article/site-of';
import { type DraftNews, DraftView } from '../../components/notebook/draft/DraftView';
import { download } from '../../lib/browser/download';
import type { LibraryDatabase } from '../../lib/db/database';
import { t } from '../../lib/i18n/i18n';
import { inText } from '../../lib/notes/draft/cite';
import type { Draft, DraftPassage } from '../../lib/notes/draft/draft';
import { draftToCsl } from '../../lib/notes/draft/draft-to-csl';
import { draftToMarkdown } from '../../lib/notes/draft/draft-to-markdown';
import { movedPassage, withOpening, withoutPassage, withText, withTitle } from '../../lib/notes/draft/edit-draft';
import { passageAddress } from '../../lib/notes/draft/text-fragment';
import { fileName } from '../../lib/notes/file-name';
import { NOTEBOOK_HASH, routeHash } from '../../lib/shared/library-route';
import { openDraft } from '../../lib/state/notebook-draft';
import { PLACES } from './places';

/** A draft, open for writing. */
export function DraftApp({ id, db }: { id: string; db: LibraryDatabase }) {
  const [open] = useState(() => openDraft(db, id));
  const [news, setNews] = useState<(DraftNews & { before?: Draft }) | null>(null);
  const tell = (kind: DraftNews['kind'], before?: Draft) =>
    setNews((last) => ({ number: (last?.number ?? 0) + 1, kind, ...(before && { before }) }));
  const draft = open.draft.value;
  const value = draft.kind === 'ready' ? draft.value : null;
  const labels = {
    undated: t('draft.undated'),
    others: t('draft.others'),
    sources: t('draft.sources'),
    keptCopy: t('draft.keptCopy'),
  };
  useEffect(() => open.stop, [open]);
  useEffect(() => {
    document.title = `${value?.title || t('draft.untitled')} · ${t('extension.name')}`;
  }, [value?.title]);

  async function take(as: 'copy' | 'markdown' | 'csl', taken: Draft): Promise<void> {
    const name = taken.title || t('draft.untitled');
    if (as === 'csl') {
      const csl = new Blob([draftToCsl(taken, new Date())], { type: 'application/vnd.citationstyles.csl+json' });
      download(document, fileName(name, 'json'), csl);
      return;
    }
    const text = draftToMarkdown(taken, labels, (passage) => `${location.href.replace(/#.*$/s, '')}${copyOf(passage)}`);
    if (as === 'copy') await navigator.clipboard.writeText(text);
    else download(document, fileName(name, 'md'), new Blob([text], { type: 'text/markdown' }));
  }

  return (
    <DraftView
      draft={draft}
      failure={open.failure.value}
      news={news}
      hrefs={PLACES}
      citationOf={({ source }) => inText(source, labels)}
      originalOf={({ source, quote }) => linkable(source.url) && passageAddress(source.url, quote)}
      copyOf={copyOf}
      onTitle={(title, base) => open.edit((before) => withTitle(before, title, base))}
      onOpening={(text, base) => open.edit((before) => withOpening(before, text, base))}
      onText={(passage, text, base) => open.edit((before) => withText(before, passage, text, base))}
      onMove={(passage, step) => void open.edit((before) => movedPassage(before, passage, step))}
      onTakeOut={(passage) => {
        if (value) tell('taken-out', value);
        void open.edit((before) => withoutPassage(before, passage));
      }}
      onExport={(as) => {
        // Read anew: what was just typed is saved as the field loses the focus.
        const now = open.draft.peek();
        if (now.kind !== 'ready' || !now.value) return;
        take(as, now.value).then(
          () => tell(as === 'copy' ? 'copied' : 'downloaded'),
          (error: unknown) => {
            console.error(error);
            tell('failed');
          },
        );
      }}
      onDelete={() => {
        if (value) void open.remove().then((isRemoved) => isRemoved && tell('deleted', value));
      }}
      onUndo={() => {
        if (news?.before) void open.put(news.before).then(() => setNews(null));
      }}
      onNewsExpired={() => setNews(null)}
      onBack={() => {
        location.hash = NOTEBOOK_HASH;
      }}
      onTryAgain={() => location.reload()}
    />
  );
}

const copyOf = ({ source, highlightId }: DraftPassage) => routeHash(source.articleId, highlightId);
