import type { RefusalReason } from './article';
import { LIMITS } from './limits';

/** What the live page looks like, taken without changing it. */
export interface Snapshot {
  /** Its markup, open shadow roots as `<template shadowrootmode>`. */
  html: string;
  url: string;
  nodes: number;
  depth: number;
  /** Addresses of pictures as the page writes them, and where the browser really loaded them from. */
  loadedPictures: Record<string, string>;
  /** Text of same-origin frames large enough to hold an article, as markup. */
  frames: string[];
}

export type SnapshotResult = { kind: 'snapshot'; snapshot: Snapshot } | { kind: 'refused'; reason: RefusalReason };

/** Text a frame must hold to be looked at as a part of the page. */
const FRAME_TEXT = 800;

/** Walks the live document once. The page is neither cloned nor changed, and its own names cannot mislead the walk. */
export function takeSnapshot(document: Document): SnapshotResult {
  if (!/html|xml/.test(document.contentType)) return { kind: 'refused', reason: 'not-a-page' };
  const survey = surveyOf(document);
  if (!survey) return { kind: 'refused', reason: 'too-large' };
  const html = markupOf(survey);
  if (html.length > LIMITS.characters) return { kind: 'refused', reason: 'too-large' };
  const { nodes, depth, loadedPictures } = survey;
  const url = document.URL;
  return { kind: 'snapshot', snapshot: { html, url, nodes, depth, loadedPictures, frames: survey.frames } };
}

interface Survey {
  root: Element | undefined;
  nodes: number;
  depth: number;
  shadowRoots: ShadowRoot[];
  loadedPictures: Record<string, string>;
  frames: string[];
}

/** Counts and notes; nothing when the page is over the limits. */
function surveyOf(document: Document): Survey | undefined {
  const survey: Survey = { root: undefined, nodes: 0, depth: 0, shadowRoots: [], loadedPictures: {}, frames: [] };
  // Methods come from the prototype: `<img name="createTreeWalker">` would shadow the document's own.
  const prototype: Document = Object.getPrototypeOf(document);
  const open: Node[] = [document];
  for (let root = open.pop(); root; root = open.pop()) {
    const walker = prototype.createTreeWalker.call(document, root);
    let depth = 0;
    while (true) {
      if (walker.firstChild()) depth += 1;
      else {
        while (depth > 0 && !walker.nextSibling()) {
          walker.parentNode();
          depth -= 1;
        }
        if (depth === 0) break;
      }
      survey.nodes += 1;
      survey.depth = Math.max(survey.depth, depth);
      if (survey.nodes > LIMITS.nodes || survey.depth > LIMITS.depth) return undefined;
      const node = walker.currentNode;
      if (!isElement(node)) continue;
      survey.root ??= node;
      if (node.shadowRoot) {
        survey.shadowRoots.push(node.shadowRoot);
        open.push(node.shadowRoot);
      }
      note(node, survey);
    }
  }
  return survey;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function note(element: Element, survey: Survey): void {
  if (element.localName === 'img') {
    const { currentSrc, naturalWidth } = element as HTMLImageElement; // an HTML img by its local name
    const written = element.getAttribute('src') ?? element.getAttribute('data-src');
    if (written && currentSrc && naturalWidth > 1) survey.loadedPictures[written] = currentSrc;
  } else if (element.localName === 'iframe' || element.localName === 'frame') {
    const body = frameBody(element as HTMLIFrameElement); // frames of both kinds share contentDocument
    if (body && (body.textContent?.length ?? 0) > FRAME_TEXT && body.innerHTML.length < LIMITS.characters / 4) {
      survey.frames.push(body.innerHTML);
    }
  }
}

/** The body of a frame of the same origin; of another origin there is none to be had. */
function frameBody(frame: HTMLIFrameElement): HTMLElement | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null; // Firefox throws where Chromium gives null
  }
}

function markupOf({ root, shadowRoots }: Survey): string {
  if (!root) return '';
  if (!shadowRoots.length || !('getHTML' in root)) return root.outerHTML;
  const attributes = [...root.attributes].map(({ name, value }) => ` ${name}="${value.replace(/"/g, '&quot;')}"`);
  return `<html${attributes.join('')}>${root.getHTML({ shadowRoots })}</html>`;
}
