import { digest } from '../article/digest';
import { keysOf } from '../article/keys-of';
import { parseSafe } from '../article/safe-fragment';
import type { SafeHtml } from '../article/sanitise';
import type { RestoredArticle } from '../db/restore-article';
import { carryHighlights } from '../notes/carry-highlights';
import type { ReadArticle } from '../notes/export/records/read-record';
import { createTextMap } from '../notes/text-map';

/** What it takes to make an article of one that comes back from a file. */
export interface RestoringParts {
  document: Document;
  sanitise(html: string): SafeHtml;
}

/** An article from a file, made safe and ready for the library. */
export function restoredArticle(read: ReadArticle, { document, sanitise }: RestoringParts): RestoredArticle {
  const { metadata, html: markup, pictures, ...own } = read;
  const html = sanitise(markup);
  const textOf = (safe: SafeHtml) => createTextMap(parseSafe(safe, document)).text;
  return {
    article: {
      metadata,
      html,
      keys: keysOf(metadata),
      ...digest(metadata, html, document),
      inside: new Map(
        [...pictures].map(([url, { type, bytes }]) => [
          url,
          new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), // read from Base64 into a buffer of their own
        ]),
      ),
    },
    own,
    carry: (highlights, there) => carryHighlights(highlights, textOf(html), textOf(sanitise(there))),
  };
}
