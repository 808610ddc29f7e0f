import type { SafeHtml } from '../article/sanitise';
import type { LibraryDatabase } from '../db/database';
import { highlightsOf } from '../db/highlights';
import { untrashedIds } from '../db/list-order';
import type { Highlight } from '../notes/highlight';
import type { NoteSource } from '../notes/markdown';
import { openText } from './reading';

/** An article to take out: kept or only open. */
export interface TakenOut {
  metadata: NoteSource;
  html: SafeHtml;
  /** Under which its highlights are kept; an article that is only open has none. */
  articleId?: string | undefined;
}

/** What is kept, as far as it can be taken out. */
export interface KeptTexts {
  untrashedIds(): Promise<string[]>;
  highlightsOf(articleId: string): Promise<Highlight[]>;
  /** Null where its text can't be read. */
  open(articleId: string): Promise<TakenOut | null>;
}

export function keptTexts(db: LibraryDatabase, sanitise: (html: string) => SafeHtml): KeptTexts {
  return {
    untrashedIds: () => untrashedIds(db),
    highlightsOf: (articleId) => highlightsOf(db, articleId),
    async open(articleId) {
      const opened = await openText(db, articleId, sanitise);
      if (opened.kind !== 'text') return null;
      return { metadata: opened.text.kept, html: opened.text.html, articleId };
    },
  };
}
