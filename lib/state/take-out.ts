import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportOutcome } from '../shared/export-state';
import type { ExportModel, ExportSubject, TakeOutParts } from './export-model';
import type { TakenOut } from './kept-texts';

/** Takes articles with their highlights and notes out of the library. */
export interface TakeOut {
  outcome: ReadonlySignal<ExportOutcome | null>;
  /** The dialog that is open, if one is. */
  dialog: ReadonlySignal<ExportModel | null>;
  /** One article as it was chosen last, without asking. */
  article(to: 'download' | 'clipboard', article: TakenOut): Promise<void>;
  /** Opens the dialog. */
  open(subject: ExportSubject): Promise<void>;
  close(): void;
  forget(): void;
}

/** The door to taking out. All behind it is large, so it is fetched when it is asked for. */
export function createTakeOut(parts: TakeOutParts): TakeOut {
  const outcome = signal<ExportOutcome | null>(null);
  const dialog = signal<ExportModel | null>(null);
  let asked = 0;

  const tell = (news: Omit<ExportOutcome, 'number'>) => {
    outcome.value = { number: (outcome.peek()?.number ?? 0) + 1, ...news };
  };
  const failed = (error: unknown) => {
    console.error(error);
    tell({ kind: 'failed', left: 0 });
  };
  const close = () => {
    asked += 1;
    dialog.peek()?.stop();
    dialog.value = null;
  };
  async function model(subject: ExportSubject): Promise<ExportModel> {
    const { createExport } = await import('./export');
    return createExport({ ...parts, subject, tell });
  }

  return {
    outcome,
    dialog,
    async article(to, article) {
      try {
        const quick = await model({ kind: 'article', article });
        await quick.asMarkdown(to);
      } catch (error) {
        failed(error);
      }
    },
    async open(subject) {
      close();
      const number = asked;
      try {
        const opened = await model(subject);
        if (number === asked) dialog.value = opened;
      } catch (error) {
        failed(error);
      }
    },
    close,
    forget() {
      outcome.value = null;
    },
  };
}
