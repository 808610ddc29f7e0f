import { plural, t } from '../../lib/i18n/i18n';
import { Toast } from '../controls/Toast';

/** What was done last. `number` tells one deed from the next. */
export interface LibraryDone {
  number: number;
  kind:
    | 'archived'
    | 'restored'
    | 'trashed'
    | 'starred'
    | 'unstarred'
    | 'tagged'
    | 'queued'
    | 'unqueued'
    | 'tagRenamed'
    | 'tagDeleted'
    | 'searchRemoved';
  /** How many articles it was done to. */
  count: number;
}

interface DoneToastProps {
  done: LibraryDone | null;
  onUndo: () => void;
  /** The time to undo is over. */
  onExpire: () => void;
}

/** Says what was done, to how many, and offers to undo all of it. */
export function DoneToast({ done, onUndo, onExpire }: DoneToastProps) {
  if (!done) return null;
  return <Toast key={done.number} message={messageOf(done)} onUndo={onUndo} onExpire={onExpire} />;
}

/** Of one thing it need not be said how many. */
function messageOf({ kind, count }: LibraryDone): string {
  const what = t(`lists.done.${kind}`);
  return count > 1 ? `${what} · ${plural('library.count', count)}` : what;
}
