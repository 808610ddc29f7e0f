import { plural, t } from '../../lib/i18n/i18n';
import type { StorageFailure } from '../../lib/shared/keep-state';
import type { Loaded } from '../../lib/shared/loaded';
import { Button } from '../controls/Button';
import { Skeleton } from '../controls/Skeleton';
import { StorageNotice } from '../controls/StorageNotice';
import { Toast } from '../controls/Toast';
import { VisuallyHidden } from '../controls/VisuallyHidden';
import { useKeysSheet } from '../keys/use-keys-sheet';
import { ListFailed } from '../library/ListStates';
import { Page, type PlaceHrefs } from '../notebook/Page';
import { inBytes } from './bytes';
import { CheckLibrary, type CheckLibraryProps } from './CheckLibrary';
import { KeepPictures, type KeepPicturesProps } from './KeepPictures';
import { Largest, type LargestProps } from './Largest';
import { MakeRoom, type MakeRoomProps } from './MakeRoom';
import { Promised, type PromisedProps } from './Promised';
import styles from './StorageView.module.css';
import { WhatItTakes, type WhatItTakesProps } from './WhatItTakes';

/** What was done last to make room. `number` tells one deed from the next. */
export interface RoomMadeNews {
  number: number;
  kind: 'pictures-freed' | 'trashed' | 'trash-emptied';
  count: number;
  bytes: number;
  canUndo: boolean;
}

type Report = WhatItTakesProps['report'] & MakeRoomProps['report'] & Pick<LargestProps, 'largest'>;

export interface StorageViewProps
  extends Omit<WhatItTakesProps, 'report'>,
    Omit<MakeRoomProps, 'report'>,
    Omit<LargestProps, 'largest'>,
    PromisedProps,
    KeepPicturesProps,
    CheckLibraryProps {
  report: Loaded<Report>;
  done: RoomMadeNews | null;
  failure: StorageFailure | null;
  hrefs: PlaceHrefs;
  /** Takes everything out. */
  onExport: () => void;
  onUndo: () => void;
  onUndoExpired: () => void;
  onTryAgain: () => void;
}

/** Where the library is, what it takes, and what can be done about it. */
export function StorageView({ report, done, failure, hrefs, ...props }: StorageViewProps) {
  const keys = useKeysSheet('storage');
  return (
    <Page name="storage" place="storage" hrefs={hrefs} onKeys={keys.open}>
      {failure && <StorageNotice failure={failure} />}
      <div class={styles.storage}>
        <h1>{t('storage.title')}</h1>
        <section class={styles.part} aria-labelledby="storage-where">
          <h2 id="storage-where">{t('storage.where.title')}</h2>
          <p>{t('storage.where.text')}</p>
          <Button variant="outline" action="export-all" onClick={props.onExport}>
            {t('takeOut.all')}
          </Button>
        </section>
        {report.kind === 'loading' && <Adding />}
        {report.kind === 'failed' && <ListFailed reason={report.reason} onTryAgain={props.onTryAgain} />}
        {report.kind === 'ready' && <WhatItTakes {...props} report={report.value} />}
        <Promised {...props} />
        <KeepPictures {...props} />
        {report.kind === 'ready' && <MakeRoom {...props} report={report.value} />}
        {report.kind === 'ready' && <Largest {...props} largest={report.value.largest} />}
        <CheckLibrary {...props} />
      </div>
      {keys.sheet}
      {done && (
        <Toast
          key={done.number}
          message={wordsOf(done)}
          onUndo={done.canUndo ? props.onUndo : undefined}
          onExpire={props.onUndoExpired}
        />
      )}
    </Page>
  );
}

function Adding() {
  return (
    <section class={styles.part} aria-busy="true">
      <VisuallyHidden>{t('storage.adding')}</VisuallyHidden>
      <Skeleton lines={[30, 96, 64, 58]} />
    </section>
  );
}

function wordsOf({ kind, count, bytes }: RoomMadeNews): string {
  if (kind === 'trashed') return t('undo.trashed');
  if (kind === 'trash-emptied') return plural('storage.done.emptied', count);
  return t('storage.done.freed', [inBytes(bytes)]);
}
