import { t } from '../../lib/i18n/i18n';
import { Toast } from './Toast';

/** Something just done that can be undone. `id` tells one deed from the next. */
export interface UndoOffer {
  id: string;
  kind:
    | 'archived'
    | 'restored'
    | 'trashed'
    | 'tagged'
    | 'highlight'
    | 'reshaped'
    | 'merged'
    | 'attached'
    | 'passage'
    | 'picturesFreed';
}

interface UndoToastProps {
  offer: UndoOffer | null;
  onUndo: () => void;
  /** The time to undo is over. */
  onExpire: () => void;
}

/** The one toast of a page: what was done last, with its undo. */
export function UndoToast({ offer, onUndo, onExpire }: UndoToastProps) {
  if (!offer) return null;
  return <Toast key={offer.id} message={t(`undo.${offer.kind}`)} onUndo={onUndo} onExpire={onExpire} />;
}
