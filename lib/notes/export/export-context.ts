import type { ExportChoice } from './choice';
import type { Exported, ExportedOwn, ExportFile, ExportLabels, PictureBytes } from './exported';
import type { ClipTemplate } from './template/clip-template';

/** What an export is made with, beside the articles. */
export interface ExportContext {
  choice: ExportChoice;
  labels: ExportLabels;
  now: Date;
  /** Where everything leaves: what is of no one article. */
  own?: ExportedOwn;
  /** The template of one's own, where the choice says so. */
  template?: ClipTemplate | undefined;
  /** Draws the cover of a book; a book without one has none drawn. */
  drawCover?:
    | ((book: { title: string; authors: string; picture?: PictureBytes }) => Promise<PictureBytes | null>)
    | undefined;
}

/**
 * Writes articles in one format. They are given one by one, so that a library's texts never stand in memory all at once
 * as trees of nodes; what was written of each is all that is held.
 */
export interface Exporter {
  add(article: Exported): void | Promise<void>;
  finish(): ExportFile[] | Promise<ExportFile[]>;
}

export type StartExporter = (context: ExportContext) => Exporter;
