import { late } from '../controls/late';
import type { ExportDialogProps } from './ExportDialog';

/** The dialog, its code fetched when it is first opened. */
export const ExportHost = late<ExportDialogProps>(async () => (await import('./ExportDialog')).ExportDialog);
