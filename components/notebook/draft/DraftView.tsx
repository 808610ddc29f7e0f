import { ArrowLeft, Copy, Download, FileX, Quote, Trash } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../../lib/i18n/i18n';
import type { Draft, DraftPassage } from '../../../lib/notes/draft/draft';
import type { StorageFailure } from '../../../lib/shared/keep-state';
import type { Loaded } from '../../../lib/shared/loaded';
import { Button } from '../../controls/Button';
import { Icon } from '../../controls/Icon';
import { Menu } from '../../controls/Menu';
import { StorageNotice } from '../../controls/StorageNotice';
import { Toast } from '../../controls/Toast';
import { useShortcuts } from '../../controls/use-shortcuts';
import { useKeysSheet } from '../../keys/use-keys-sheet';
import { ListFailed } from '../../library/ListStates';
import states from '../../library/ListStates.module.css';
import { NotebookLoading } from '../NotebookStates';
import { Page, type PlaceHrefs } from '../Page';
import { DraftField } from './DraftField';
import { DraftPassageRow } from './DraftPassageRow';
import styles from './DraftView.module.css';

export interface DraftViewProps {
  draft: Loaded<Draft | null>;
  failure: StorageFailure | null;
  news: DraftNews | null;
  hrefs: PlaceHrefs;
  /** Who and when, as the text names a source. */
  citationOf: (passage: DraftPassage) => string;
  originalOf: (passage: DraftPassage) => string | undefined;
  copyOf: (passage: DraftPassage) => string;
  /** Each is told what stood there when the writing began, and resolves to whether it is written. */
  onTitle: (title: string, base: string) => Promise<boolean>;
  onOpening: (text: string, base: string) => Promise<boolean>;
  onText: (passage: string, text: string, base: string) => Promise<boolean>;
  onMove: (passage: string, step: 1 | -1) => void;
  onTakeOut: (passage: string) => void;
  onExport: (as: 'copy' | 'markdown' | 'csl') => void;
  onDelete: () => void;
  onUndo: () => void;
  onNewsExpired: () => void;
  onBack: () => void;
  onTryAgain: () => void;
}

/** What was just done. `number` tells one deed from the next. */
export interface DraftNews {
  number: number;
  kind: 'copied' | 'downloaded' | 'failed' | 'taken-out' | 'deleted';
}

const MESSAGES = {
  copied: 'draft.copied',
  downloaded: 'draft.downloaded',
  failed: 'draft.failed',
  'taken-out': 'draft.takenOut',
  deleted: 'draft.deleted',
} as const;

/** A draft: quotations in an order of the writer's, with words between them. It saves itself. */
export function DraftView(props: DraftViewProps) {
  const { draft, failure, news, onBack } = props;
  const keys = useKeysSheet('notebook');
  const list = useRef<HTMLOListElement>(null);
  const followed = useRef<string | null>(null);
  const inHand = () => document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset.passage;
  const move = (id: string | undefined, step: 1 | -1) => {
    if (id === undefined) return;
    followed.current = id;
    props.onMove(id, step);
  };
  const value = draft.kind === 'ready' ? draft.value : null;
  useShortcuts({
    passageUp: value ? () => move(inHand(), -1) : undefined,
    passageDown: value ? () => move(inHand(), 1) : undefined,
    back: onBack,
  });
  // The passage that was moved keeps the focus, wherever it stands now.
  useLayoutEffect(() => {
    const id = followed.current;
    if (id === null) return;
    followed.current = null;
    const row = list.current?.querySelector<HTMLElement>(`[data-passage="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (!row?.contains(document.activeElement)) row?.querySelector('button')?.focus({ preventScroll: true });
  }, [value]);

  return (
    <Page name="draft" place="notebook" hrefs={props.hrefs} onKeys={keys.open}>
      {failure && <StorageNotice failure={failure} />}
      {draft.kind === 'loading' && <NotebookLoading />}
      {draft.kind === 'failed' && <ListFailed reason={draft.reason} onTryAgain={props.onTryAgain} />}
      {draft.kind === 'ready' && !value && <NoDraft onBack={onBack} />}
      {value && (
        <article class={styles.draft} data-draft={value.id}>
          <div class={styles.tools}>
            <Button icon={ArrowLeft} action="back" onClick={onBack}>
              {t('notebook.title')}
            </Button>
            <span class={styles.count}>{plural('draft.passages', value.passages.length)}</span>
            <Button variant="primary" icon={Copy} action="copy-draft" onClick={() => props.onExport('copy')}>
              {t('draft.copy')}
            </Button>
            <Menu
              name={t('takeOut.more')}
              icon={Download}
              items={[
                {
                  action: 'download-draft',
                  label: t('draft.markdown'),
                  icon: Download,
                  onSelect: () => props.onExport('markdown'),
                },
                { action: 'download-csl', label: t('draft.csl'), icon: Quote, onSelect: () => props.onExport('csl') },
                { action: 'delete-draft', label: t('draft.delete'), icon: Trash, onSelect: props.onDelete },
              ]}
            />
          </div>
          <h1 class={styles.title}>
            <DraftField
              value={value.title}
              label={t('draft.title')}
              placeholder={t('draft.untitled')}
              onSave={props.onTitle}
            />
          </h1>
          <DraftField
            value={value.opening}
            label={t('draft.opening')}
            placeholder={t('draft.opening')}
            onSave={props.onOpening}
          />
          <ol class={styles.passages} ref={list}>
            {value.passages.map((passage, index) => (
              <DraftPassageRow
                key={passage.id}
                passage={passage}
                isFirst={index === 0}
                isLast={index === value.passages.length - 1}
                citation={props.citationOf(passage)}
                original={props.originalOf(passage)}
                copy={props.copyOf(passage)}
                onText={(text, base) => props.onText(passage.id, text, base)}
                onMove={(step) => move(passage.id, step)}
                onTakeOut={() => props.onTakeOut(passage.id)}
              />
            ))}
          </ol>
        </article>
      )}
      {keys.sheet}
      {news && (
        <Toast
          key={news.number}
          message={t(MESSAGES[news.kind])}
          onUndo={news.kind === 'taken-out' || news.kind === 'deleted' ? props.onUndo : undefined}
          onExpire={props.onNewsExpired}
        />
      )}
    </Page>
  );
}

function NoDraft({ onBack }: { onBack: () => void }) {
  return (
    <div class={states.state} data-list-state="missing">
      <Icon of={FileX} size={26} />
      <h1>{t('draft.missing')}</h1>
      <Button variant="outline" icon={ArrowLeft} action="back" onClick={onBack}>
        {t('notebook.title')}
      </Button>
    </div>
  );
}
