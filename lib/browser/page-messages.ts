import { type Browser, browser } from 'wxt/browser';
import type { ColourNames } from '../notes/colour-names';
import type { HighlightColour, TextSelectors } from '../notes/highlight';
import type { PageMark } from '../notes/live/page-mark';
import type { PictureFrame } from '../notes/live/painter';
import { isColour, parseSelectors } from '../notes/parse-highlight';
import type { StorageFailure } from '../shared/keep-state';

/**
 * What the script in a page may ask of the background. It is told of the page it runs in and of no other: the address it
 * gives must be of the origin the browser says it has, and highlights are looked up under that address only. Pages
 * themselves can send nothing here.
 */
export type PageRequest =
  /** What is marked here, and the text it is marked in. */
  | { name: 'page-marks'; url: string }
  | { name: 'page-mark'; url: string; selectors: TextSelectors; colour: HighlightColour }
  | { name: 'page-recolour'; url: string; id: string; colour: HighlightColour }
  | { name: 'page-unmark'; url: string; id: string }
  /** Gives a highlight another place; with more of them, makes them one. */
  | { name: 'page-reshape'; url: string; ids: readonly string[]; selectors: TextSelectors }
  /** Takes back what was done last in this tab: a deletion, another shape. */
  | { name: 'page-undo'; url: string }
  /** Frames pictures of the page, instead of others that were framed. */
  | { name: 'page-frames'; url: string; was: readonly PictureFrame[]; now: readonly PictureFrame[] }
  /** Opens the popup at the note of a highlight. Notes are neither shown nor written in a page, which would read along. */
  | { name: 'page-note'; url: string; id: string };

/** The answer: always everything that is to be shown, so that no two of them need be put together. */
export type PageAnswer =
  | {
      kind: 'kept';
      html: string;
      marks: PageMark[];
      usual: HighlightColour;
      /** What the colours are called. */
      names: ColourNames;
      keys: PageKeys;
      isOpened?: boolean;
    }
  | { kind: 'not-kept' }
  | { kind: 'failed'; reason: StorageFailure };

/** The keys that mark, as far as they are combinations: a page needs its single letters for itself. */
export interface PageKeys {
  mark: readonly string[];
  markWithNote: readonly string[];
}

/** Where a request came from, as the browser says. */
export interface PageSender {
  tabId: number;
  windowId: number | undefined;
}

/** Asks the background. Rejects once the extension this script came from is gone. */
export async function askBackground(request: PageRequest): Promise<PageAnswer> {
  // The answer is our own background's: nobody else hears what is sent.
  return (await browser.runtime.sendMessage(request)) as PageAnswer;
}

/** Answers the scripts in pages. */
export function onPageRequest(answer: (request: PageRequest, from: PageSender) => Promise<PageAnswer>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const request = parsePageRequest(message);
    if (!request) return;
    const from = senderOf(sender, request.url);
    if (!from) return;
    answer(request, from).then(reply, (error: unknown) => {
      console.error(error);
      reply({ kind: 'failed', reason: 'failed' } satisfies PageAnswer);
    });
    return true; // Chrome keeps the channel, and the worker, until the reply.
  });
}

/** The tab a request came from; null unless it came from the page it speaks of. */
export function senderOf(sender: Browser.runtime.MessageSender, url: string): PageSender | null {
  const { tab, frameId, url: at, id } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId !== 0) return null;
  // An app that goes from page to page without loading stays within its origin, and the browser may tell where it began.
  const own = URL.parse(at ?? '')?.origin;
  if (!own || own === 'null' || URL.parse(url)?.origin !== own) return null;
  return { tabId: tab.id, windowId: tab.windowId };
}

/** Reads a request; null for anything that is not one whole. */
export function parsePageRequest(message: unknown): PageRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const { name, url, id, ids, colour, selectors, was, now }: Record<string, unknown> = { ...message };
  if (typeof url !== 'string') return null;
  if (name === 'page-marks' || name === 'page-undo') return { name, url };
  if (name === 'page-mark') {
    const parsed = parseSelectors(selectors);
    return parsed && isColour(colour) ? { name, url, selectors: parsed, colour } : null;
  }
  if (name === 'page-reshape') {
    const parsed = parseSelectors(selectors);
    return parsed && isIds(ids) ? { name, url, ids, selectors: parsed } : null;
  }
  if (name === 'page-frames') return areFrames(was) && areFrames(now) ? { name, url, was, now } : null;
  if (typeof id !== 'string') return null;
  if (name === 'page-recolour') return isColour(colour) ? { name, url, id, colour } : null;
  return name === 'page-unmark' || name === 'page-note' ? { name, url, id } : null;
}

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string');

const areFrames = (value: unknown): value is PictureFrame[] =>
  Array.isArray(value) &&
  value.every((frame: unknown) => {
    const { src, colour }: Record<string, unknown> = typeof frame === 'object' ? { ...frame } : {};
    return typeof src === 'string' && isColour(colour);
  });
