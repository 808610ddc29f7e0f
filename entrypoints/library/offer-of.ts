import type { UndoOffer } from '../../components/controls/UndoToast';
import type { Move } from '../../lib/state/library';

const KINDS = { archived: 'archived', trashed: 'trashed', inbox: 'restored' } as const;

/** What a toast says of a move between lists. */
export function offerOf(move: Move | null): UndoOffer | null {
  return move && { id: `${move.id}:${move.to}`, kind: KINDS[move.to] };
}
