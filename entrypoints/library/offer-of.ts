import type { UndoOffer } from '../../components/controls/UndoToast';
import type { Done } from '../../lib/state/library-changes';

/** What a toast says of what was done to the article one reads. */
export function offerOf(done: Done | null): UndoOffer | null {
  if (!done) return null;
  const { kind, number } = done;
  return kind === 'archived' || kind === 'restored' || kind === 'trashed' || kind === 'tagged'
    ? { id: String(number), kind }
    : null;
}
