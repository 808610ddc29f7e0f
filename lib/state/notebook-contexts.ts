import { type ReadonlySignal, signal } from '@preact/signals';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import { articleHtml } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { highlightsOf } from '../db/highlights';
import { anchorAll } from '../notes/anchor';
import { type PassageContext, passageContext } from '../notes/notebook/passage-context';
import { createTextMap } from '../notes/text-map';

/** What stands around highlights in the kept texts, as far as it was asked for; null for those without a place there. */
export type Contexts = ReadonlyMap<string, PassageContext | null>;

export interface NotebookContexts {
  /** By highlight. */
  value: ReadonlySignal<Contexts>;
  /** Reads the texts these stand in, one after another. */
  want(highlights: readonly { id: string; articleId: string; lang?: string | undefined }[]): void;
  stop(): void;
}

interface NotebookContextsParts {
  db: LibraryDatabase;
  sanitise(html: string): SafeHtml;
  document: Document;
}

export function createNotebookContexts({ db, sanitise, document }: NotebookContextsParts): NotebookContexts {
  const value = signal<Contexts>(new Map());
  /** Articles to read, with their languages. */
  const waiting = new Map<string, string>();
  let isOpen = true;
  let isWorking = false;

  async function read(articleId: string, lang: string): Promise<void> {
    const [html, highlights] = await Promise.all([articleHtml(db, articleId), highlightsOf(db, articleId)]);
    const map = createTextMap(parseSafe(sanitise(html ?? ''), document));
    const { placed, orphans } = anchorAll(map, highlights);
    const next = new Map(value.peek());
    for (const { highlight, start, end } of placed) {
      next.set(highlight.id, passageContext(map.text, { start, end }, lang));
    }
    for (const { id } of orphans) next.set(id, null);
    value.value = next;
  }

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (const [articleId, lang] of waiting) {
      if (!isOpen) break;
      // A text that can't be read shows its marks without what is around them.
      await read(articleId, lang).catch((error: unknown) => console.error(error));
      waiting.delete(articleId);
      // Each text takes some milliseconds; between two of them the page answers.
      await new Promise((resolve) => setTimeout(resolve));
    }
    isWorking = false;
  }

  return {
    value,
    want(highlights) {
      for (const { id, articleId, lang } of highlights) {
        if (!value.peek().has(id)) waiting.set(articleId, lang ?? '');
      }
      void work();
    },
    stop() {
      isOpen = false;
    },
  };
}
