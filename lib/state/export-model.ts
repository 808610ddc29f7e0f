import type { ReadonlySignal } from '@preact/signals';
import type { ExportChoice } from '../notes/export/choice';
import type { ExportLabels } from '../notes/export/exported';
import type { ClipTemplate } from '../notes/export/template/clip-template';
import type {
  ExportDestination,
  ExportOutcome,
  ExportPreview,
  ExportProgress,
  ExportScope,
  TemplateTrouble,
} from '../shared/export-state';
import type { KeptTexts, TakenOut } from './kept-texts';

/** What is to be taken out. */
export type ExportSubject =
  | { kind: 'article'; article: TakenOut }
  /** Of the library; without ids, everything that is not in the trash. */
  | { kind: 'library'; scope: Exclude<ExportScope, 'article'>; ids?: readonly string[] };

export interface TakeOutParts {
  /** What is kept, when the code that reads it is there. */
  kept(): Promise<KeptTexts>;
  document: Document;
  labels(): Promise<ExportLabels>;
}

export interface ExportParts extends TakeOutParts {
  subject: ExportSubject;
  tell(news: Omit<ExportOutcome, 'number'>): void;
}

/** One taking out: what is chosen, how it will look, and where it goes. */
export interface ExportModel {
  scope: ExportScope;
  /** How many articles; null until known. */
  count: ReadonlySignal<number | null>;
  choice: ReadonlySignal<ExportChoice>;
  preview: ReadonlySignal<ExportPreview>;
  /** Null while nothing is written. */
  progress: ReadonlySignal<ExportProgress | null>;
  canShare: boolean;
  /** The template of one's own, and what is wrong with it. */
  template: ReadonlySignal<ClipTemplate>;
  templateError: ReadonlySignal<TemplateTrouble | null>;
  changeTemplate(changes: Partial<ClipTemplate>): void;
  /** Takes a template's file in; tells whether it was one. */
  readTemplate(json: string): boolean;
  saveTemplate(): void;
  /** Hands the open article over to Obsidian. */
  toObsidian(): Promise<void>;
  change(changes: Partial<ExportChoice>): void;
  leave(to: ExportDestination): Promise<void>;
  /** The open article as Markdown, as it was chosen last. */
  asMarkdown(to: 'download' | 'clipboard'): Promise<void>;
  /** Stops what is being written. */
  cancel(): void;
  stop(): void;
}
