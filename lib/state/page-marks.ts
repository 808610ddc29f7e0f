import { pageKey } from '../article/page-key';
import type { PageAnswer, PageKeys, PageRequest, PageSender } from '../browser/page-messages';
import { articleHtml, findByKeys } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { editHighlight, highlightsOf, putHighlight, removeHighlight } from '../db/highlights';
import { whereIs } from '../db/moved-articles';
import { reshapeHighlights, restoreHighlights } from '../db/reshape-highlights';
import { storageFailure } from '../db/storage-failure';
import type { ColourNames } from '../notes/colour-names';
import type { Highlight, HighlightColour } from '../notes/highlight';
import { pageMarkOf } from '../notes/live/page-mark';
import type { PictureFrame } from '../notes/live/painter';
import { parseHighlight } from '../notes/parse-highlight';

/** What answering the script in a page takes of the browser. */
export interface PageMarksParts {
  db: LibraryDatabase;
  usualColour(): Promise<HighlightColour>;
  colourNames(): Promise<ColourNames>;
  rememberColour(colour: HighlightColour): Promise<void>;
  keys(): Promise<PageKeys>;
  styleMarks(tabId: number): Promise<void>;
  framePictures(tabId: number, was: readonly PictureFrame[], now: readonly PictureFrame[]): Promise<void>;
  openNote(tabId: number, windowId: number | undefined, id: string): Promise<boolean>;
  /** Highlights as they were before the last deed in a tab. */
  rememberBefore(tabId: number, before: unknown): Promise<void>;
  takeBefore(tabId: number): Promise<unknown>;
}

/**
 * Answers the script in a page: what is marked in the article kept from its address, and what is to be changed about it.
 * Whatever is asked, nothing of another article is read or changed.
 */
export function createPageMarks(parts: PageMarksParts) {
  const { db } = parts;

  async function answer(request: PageRequest, from: PageSender): Promise<PageAnswer> {
    try {
      // Before it is asked whether the page is kept: where it is not any more, its frames have to go.
      if (request.name === 'page-frames') await parts.framePictures(from.tabId, request.was, request.now);
      const listed = await findByKeys(db, [pageKey(request.url)]);
      if (listed?.kind !== 'article') return { kind: 'not-kept' };
      const { id: articleId } = listed.article;
      const isOpened = await change(request, articleId, from);
      const [html, highlights, usual, names, keys] = await Promise.all([
        articleHtml(db, articleId),
        highlightsOf(db, articleId),
        parts.usualColour(),
        parts.colourNames(),
        parts.keys(),
      ]);
      if (html === undefined) return { kind: 'not-kept' };
      const marks = highlights.map(pageMarkOf);
      return { kind: 'kept', html, marks, usual, names, keys, ...(isOpened !== undefined && { isOpened }) };
    } catch (error) {
      console.error(error);
      return { kind: 'failed', reason: storageFailure(error) };
    }
  }

  /** Does what is asked; tells of a note whether the popup is open at it. */
  async function change(request: PageRequest, articleId: string, from: PageSender): Promise<boolean | undefined> {
    if (request.name === 'page-marks') await parts.styleMarks(from.tabId);
    if (request.name === 'page-mark') {
      await putHighlight(db, newHighlight(articleId, request));
      await parts.rememberColour(request.colour);
    }
    if (request.name === 'page-undo') {
      const before = highlightsIn(await parts.takeBefore(from.tabId));
      // The article may have gone into this one since.
      const places = await Promise.all(before.map((highlight) => whereIs(db, highlight.articleId)));
      const own = before.filter((_, index) => places[index] === articleId);
      try {
        await restoreHighlights(db, own);
      } catch (error) {
        await parts.rememberBefore(from.tabId, before);
        throw error;
      }
    }
    // Only its own are found by their ids: those of other articles are as good as none.
    if (request.name === 'page-reshape') {
      const before = await reshapeHighlights(db, articleId, request.ids, request.selectors);
      if (before.length > 0) await parts.rememberBefore(from.tabId, before);
    }
    if (!('id' in request) || !(await isOf(request.id, articleId))) return undefined;
    const own = { id: request.id, articleId };
    if (request.name === 'page-recolour') {
      await editHighlight(db, own, { colour: request.colour });
      await parts.rememberColour(request.colour);
    }
    if (request.name === 'page-unmark') await parts.rememberBefore(from.tabId, [await removeHighlight(db, own)]);
    return request.name === 'page-note' ? parts.openNote(from.tabId, from.windowId, request.id) : undefined;
  }

  const isOf = async (id: string, articleId: string) => (await db.highlights.get(id))?.articleId === articleId;

  return { answer };
}

function newHighlight(
  articleId: string,
  { selectors, colour }: Extract<PageRequest, { name: 'page-mark' }>,
): Highlight {
  const now = Date.now();
  const written = { note: '', tags: [], createdAt: now, updatedAt: now };
  return { id: crypto.randomUUID(), articleId, colour, selectors, ...written };
}

const highlightsIn = (value: unknown): Highlight[] =>
  Array.isArray(value) ? value.flatMap((one: unknown) => parseHighlight(one) ?? []) : [];
