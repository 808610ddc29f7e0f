import { BookOpenText, FilePenLine, FileText, X } from 'lucide-preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n/i18n';
import type { Draft } from '../../lib/notes/draft/draft';
import { GROUPINGS, type Grouping, type NotebookGroup } from '../../lib/notes/notebook/group-entries';
import type { HighlightEntry } from '../../lib/notes/notebook/notebook-entry';
import type { PassageContext } from '../../lib/notes/notebook/passage-context';
import type { Query } from '../../lib/search/query/query';
import type { StorageFailure } from '../../lib/shared/keep-state';
import { draftHash } from '../../lib/shared/library-route';
import type { Loaded } from '../../lib/shared/loaded';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { LiveRegion } from '../controls/LiveRegion';
import { Notice } from '../controls/Notice';
import { StorageNotice } from '../controls/StorageNotice';
import { Toast } from '../controls/Toast';
import { useShortcuts } from '../controls/use-shortcuts';
import { useKeysSheet } from '../keys/use-keys-sheet';
import { ListFailed } from '../library/ListStates';
import { NameColoursButton } from '../notes/NameColoursButton';
import { GroupOutline } from './GroupOutline';
import type { EntryActions } from './NotebookCard';
import { NotebookList } from './NotebookList';
import { NotebookSearch } from './NotebookSearch';
import { NotebookEmpty, NotebookLoading, NothingFound } from './NotebookStates';
import styles from './NotebookView.module.css';
import { rowsOf } from './notebook-rows';
import { Page, type PlaceHrefs } from './Page';
import { useSelection } from './use-selection';

export interface NotebookViewProps extends EntryActions {
  groups: Loaded<readonly NotebookGroup[]>;
  /** How many entries there are, and how many the query leaves; null until known. */
  counts: { all: number; found: number } | null;
  query: Query;
  grouping: Grouping;
  /** Whether marks stand among the sentences around them. */
  isReading: boolean;
  contexts: ReadonlyMap<string, PassageContext | null>;
  drafts: readonly Pick<Draft, 'id' | 'title'>[];
  failure: StorageFailure | null;
  /** What was just done and can be taken back. */
  undo: { number: number; kind: 'removed' | 'recoloured' } | null;
  hrefs: PlaceHrefs;
  initialRow: string | undefined;
  onQuery: (query: string) => void;
  onGrouping: (grouping: Grouping) => void;
  onReading: (isReading: boolean) => void;
  onInHand: (row: string) => void;
  onShown: (entries: readonly HighlightEntry[]) => void;
  /** In the order they stand in. */
  onDraft: (entries: readonly HighlightEntry[]) => void;
  onUndo: () => void;
  onUndoExpired: () => void;
  onTryAgain: () => void;
}

const NO_GROUPS = [] as const;

/** Every mark and note of the library on one page. */
export function NotebookView(props: NotebookViewProps) {
  const { counts, query, grouping, isReading, undo, onReading } = props;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const jump = useRef<(group: string) => void>(() => {});
  const groups = props.groups.kind === 'ready' ? props.groups.value : NO_GROUPS;
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const entries = useMemo(() => highlightsIn(groups), [groups]);
  const selection = useSelection(useMemo(() => entries.map(({ id }) => id), [entries]));
  const chosen = entries.filter(({ id }) => selection.ids.has(id));
  const keys = useKeysSheet('notebook');
  const makeDraft = () => props.onDraft(chosen);
  useShortcuts({
    makeDraft: chosen.length > 0 ? makeDraft : undefined,
    search: () => search.current?.select(),
    inContext: () => onReading(!isReading),
  });
  const isSearching = query.root !== null;
  const count = counts && counts.all > 0 && plural(isSearching ? 'notebook.found' : 'notebook.count', counts.found);

  return (
    <Page
      name="notebook"
      place="notebook"
      hrefs={props.hrefs}
      mainRef={setScroller}
      onKeys={keys.open}
      search={<NotebookSearch query={query.text} onQuery={props.onQuery} fieldRef={search} />}
      side={groups.length > 1 && <GroupOutline groups={groups} by={grouping} onJump={(key) => jump.current(key)} />}
    >
      <div class={styles.tools} data-selecting={chosen.length > 0}>
        <h1>{t('notebook.title')}</h1>
        <span class={styles.count}>{chosen.length > 0 ? plural('notebook.selected', chosen.length) : count}</span>
        {chosen.length > 0 ? (
          <span class={styles.deeds}>
            <Button icon={X} action="clear-selection" onClick={selection.clear}>
              {t('notebook.clearSelection')}
            </Button>
            <Button variant="primary" icon={FilePenLine} action="make-draft" onClick={makeDraft}>
              {t('notebook.makeDraft')}
            </Button>
          </span>
        ) : (
          <span class={styles.deeds}>
            <label class={styles.grouping}>
              <span>{t('notebook.groupBy')}</span>
              <select
                value={grouping}
                data-grouping
                onChange={({ currentTarget }) => {
                  const wanted = GROUPINGS.find((one) => one === currentTarget.value);
                  if (wanted) props.onGrouping(wanted);
                }}
              >
                {GROUPINGS.map((one) => (
                  <option key={one} value={one}>
                    {t(`notebook.grouping.${one}`)}
                  </option>
                ))}
              </select>
            </label>
            {grouping === 'colour' && <NameColoursButton />}
            <button
              type="button"
              class={styles.view}
              aria-pressed={isReading}
              data-action="in-context"
              onClick={() => onReading(!isReading)}
            >
              <Icon of={BookOpenText} />
              {t('notebook.inContext')}
            </button>
          </span>
        )}
      </div>
      {props.failure && <StorageNotice failure={props.failure} />}
      {query.ignored.length > 0 && (
        <Notice tone="info" kind="ignored">
          {t('notebook.ignored', [query.ignored.map(({ text }) => text).join('  ')])}
        </Notice>
      )}
      {props.drafts.length > 0 && !isSearching && <Drafts drafts={props.drafts} />}
      <Body {...props} />
      {rows.length > 0 && (
        <NotebookList
          rows={rows}
          scroller={scroller}
          by={grouping}
          isReading={isReading}
          contexts={props.contexts}
          selection={selection}
          initial={props.initialRow}
          jump={jump}
          onInHand={props.onInHand}
          onShown={props.onShown}
          onNote={props.onNote}
          onRecolour={props.onRecolour}
          onRemove={props.onRemove}
        />
      )}
      {keys.sheet}
      <LiveRegion message={isSearching && typeof count === 'string' ? count : ''} />
      {undo && (
        <Toast
          key={undo.number}
          message={t(undo.kind === 'removed' ? 'undo.highlight' : 'notebook.recoloured')}
          onUndo={props.onUndo}
          onExpire={props.onUndoExpired}
        />
      )}
    </Page>
  );
}

/** What stands in place of rows. */
function Body({ groups, counts, query, hrefs, onQuery, onTryAgain }: NotebookViewProps) {
  if (groups.kind === 'loading') return <NotebookLoading />;
  if (groups.kind === 'failed') return <ListFailed reason={groups.reason} onTryAgain={onTryAgain} />;
  if (groups.value.length > 0) return null;
  if (counts?.all) return <NothingFound query={query.text.trim()} onClear={() => onQuery('')} />;
  return <NotebookEmpty href={hrefs.library} />;
}

function Drafts({ drafts }: Pick<NotebookViewProps, 'drafts'>) {
  return (
    <nav class={styles.drafts} aria-label={t('notebook.drafts')} data-drafts>
      <h2>{t('notebook.drafts')}</h2>
      <ul>
        {drafts.map(({ id, title }) => (
          <li key={id}>
            <a href={draftHash(id)}>
              <Icon of={FileText} size={15} />
              <bdi>{title || t('draft.untitled')}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Each once, in the order they are first seen. */
function highlightsIn(groups: readonly NotebookGroup[]): HighlightEntry[] {
  const byId = new Map<string, HighlightEntry>();
  for (const { entries } of groups) {
    for (const entry of entries) if (entry.kind === 'highlight' && !byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}
