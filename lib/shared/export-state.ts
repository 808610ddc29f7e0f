/** What is to be taken out: the article that is open, or articles of the library. */
export type ExportScope = 'article' | 'selection' | 'list' | 'all';

/** The first of the articles as it will leave. */
export type ExportPreview =
  | { kind: 'loading' }
  /** Its first lines, and whether there are more. */
  | { kind: 'text'; name: string; text: string; isCut: boolean; bytes: number }
  /** What is in an archive or a book. */
  | { kind: 'files'; name: string; files: readonly { path: string; bytes: number }[]; bytes: number }
  /** No highlights, and nothing else leaves in this format. */
  | { kind: 'nothing' }
  /** The template can't be understood. */
  | { kind: 'misunderstood' }
  | { kind: 'failed' };

/** What is wrong with a template: why, and on which line of its text. */
export interface TemplateTrouble {
  reason: 'unclosed' | 'unexpected' | 'unknown-tag' | 'no-end' | 'too-much';
  line: number;
}

/** How a folder stands that is kept up to date. `theirs`: files a person has changed, which are left so. */
export type FolderState =
  | { kind: 'none' }
  /** The browser has forgotten that it may. */
  | { kind: 'asking'; name: string }
  | { kind: 'writing'; name: string }
  | { kind: 'current'; name: string; count: number; theirs: number }
  | { kind: 'failed'; name: string };

/** How far it has come. */
export interface ExportProgress {
  done: number;
  total: number;
}

export type ExportDestination = 'download' | 'clipboard' | 'share';

/** What came of the last time. `number` tells one from the next; `left` are articles that could not be read. */
export interface ExportOutcome {
  number: number;
  kind: 'downloaded' | 'copied' | 'shared' | 'notShared' | 'handedOver' | 'handedOverByClipboard' | 'failed';
  left: number;
}
