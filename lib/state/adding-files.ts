import type { RefusalReason } from '../article/article';
import { extractFromMarkup } from '../article/extract-markup';
import { keysOf } from '../article/keys-of';
import { parseExtraction } from '../article/parse-extraction';
import { openSavedPage } from '../article/saved-page';
import { typesetExtraction } from '../article/typeset-math';
import { findByKeys } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { restoreArticle } from '../db/restore-article';
import { storageFailure } from '../db/storage-failure';
import { readHtml } from '../notes/export/html/read-html';
import type { ReadArticle } from '../notes/export/records/read-record';
import { type CompletingParts, keepExtracted } from '../offline/complete-links';
import { decodeMarkup } from '../offline/decode-markup';
import type { AddFailure, AddOutcome } from '../shared/adding';
import { restoredArticle } from './restored-article';

/** A page of words has a megabyte; with all its pictures inside it may have a hundred. */
const MAX_BYTES = 150 * 1024 * 1024;

/** Keeps the article of a saved page, with the pictures inside the file. What is kept already keeps its text. */
export async function addFile(db: LibraryDatabase, file: File, parts: CompletingParts): Promise<AddOutcome> {
  if (file.size > MAX_BYTES) return failed('tooLarge');
  if (!isMarkup(file)) return failed('notHtml');
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return failed('unreadable');
  const text = decodeMarkup(new Uint8Array(bytes), '');
  if (!/<[a-z!]/i.test(text.slice(0, 100_000))) return failed('notHtml');
  const own = readHtml(text, parts.parser);
  if (own) return broughtBack(db, own, parts);
  const page = openSavedPage(text, file.name, parts.parser);
  const extraction = await typesetExtraction(
    parseExtraction(await extractFromMarkup(page.html, page.url, parts.parser)),
    parts.document,
  );
  if (extraction.kind === 'refused') return failed(whyNot(extraction.reason));
  const { article } = extraction;
  try {
    const known = await findByKeys(db, keysOf(article), article.title);
    if (known?.kind === 'article' && known.article.link === undefined) return { kind: 'kept', isNew: false };
    await keepExtracted(db, article, parts, { inside: page.pictures });
    return { kind: 'kept', isNew: true };
  } catch (error) {
    console.error(error);
    return failed(storageFailure(error) === 'full' ? 'full' : 'notStored');
  }
}

/** What Lectern wrote comes back with its marks and notes. */
async function broughtBack(db: LibraryDatabase, read: ReadArticle, parts: CompletingParts): Promise<AddOutcome> {
  try {
    const { kind } = await restoreArticle(db, restoredArticle(read, parts));
    return { kind: 'kept', isNew: kind === 'added' };
  } catch (error) {
    console.error(error);
    return failed(storageFailure(error) === 'full' ? 'full' : 'notStored');
  }
}

const failed = (reason: AddFailure): AddOutcome => ({ kind: 'failed', reason });

/** A name says more than a type, which systems guess by the name. */
const isMarkup = ({ name, type }: File) =>
  /\.(?:x?html?|htm)$/i.test(name) || /^(?:text\/html|application\/xhtml\+xml)$/i.test(type);

const whyNot = (reason: RefusalReason): AddFailure =>
  reason === 'too-large' || reason === 'too-slow' ? 'tooLarge' : 'noArticle';
