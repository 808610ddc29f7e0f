import type { RefusalReason } from './article';
import { LIMITS } from './limits';
import { nativeProperty } from './native-property';

/** What the live page looks like, taken without changing it. */
export interface Snapshot {
  /** Its markup, open shadow roots as `<template shadowrootmode>`. */
  html: string;
  url: string;
  nodes: number;
  depth: number;
  /** How many elements stand outside shadow roots, and the outermost of those with text that are not displayed. */
  elements: { count: number; hidden: HiddenElement[] };
  /** How many pictures stand outside shadow roots, and those the browser loaded from elsewhere than their `src` says. */
  pictures: { count: number; loaded: LoadedPicture[] };
  /** How many frames stand outside shadow roots, and those of the same origin that hold enough text for an article. */
  frames: { count: number; readable: ReadableFrame[] };
}

/** An element that no reader of the page sees. */
export interface HiddenElement {
  /** Which element this is, in document order. */
  index: number;
  name: string;
}

/** A picture the browser has loaded from an address that is not written in its `src`. */
export interface LoadedPicture {
  /** Which picture this is, in document order. */
  index: number;
  url: string;
}

/** A frame whose text may be the page's. */
export interface ReadableFrame {
  /** Which frame this is, in document order. */
  index: number;
  /** What its body holds, as markup. */
  html: string;
  url: string;
}

export type SnapshotResult = { kind: 'snapshot'; snapshot: Snapshot } | { kind: 'refused'; reason: RefusalReason };

const XHTML = 'http://www.w3.org/1999/xhtml';
/** Text a frame must hold to be looked at as a part of the page. */
const FRAME_TEXT = 800;

/** Walks the live document once. The page is neither cloned nor changed, and its own names cannot mislead the walk. */
export function takeSnapshot(document: Document): SnapshotResult {
  const root = nativeProperty(document, 'documentElement');
  if (!isPage(document, root)) return { kind: 'refused', reason: 'not-a-page' };
  const survey = surveyOf(document, root);
  const html = survey ? markupOf(root, survey.shadowRoots) : '';
  if (!survey || html.length > LIMITS.characters) return { kind: 'refused', reason: 'too-large' };
  const { nodes, depth, elements, pictures } = survey;
  const frames = { count: survey.frames.length, readable: readFrames(survey) };
  const url = nativeProperty(document, 'URL');
  return { kind: 'snapshot', snapshot: { html, url, nodes, depth, elements, pictures, frames } };
}

/** HTML however it was served. Feeds, drawings and the viewers of texts and pictures are no pages. */
function isPage(document: Document, root: Element | null): root is HTMLElement {
  if (!root || !/\b(?:html|xml)\b/.test(nativeProperty(document, 'contentType'))) return false;
  return nativeProperty(root, 'namespaceURI') === XHTML && nativeProperty(root, 'localName') === 'html';
}

interface Survey extends Pick<Snapshot, 'nodes' | 'depth' | 'elements' | 'pictures'> {
  characters: number;
  shadowRoots: ShadowRoot[];
  frames: HTMLIFrameElement[];
}

/** Counts and notes; nothing when the page is over the limits. */
function surveyOf(document: Document, root: Element): Survey | undefined {
  const survey: Survey = {
    nodes: 0,
    depth: 0,
    characters: 0,
    shadowRoots: [],
    elements: { count: 0, hidden: [] },
    pictures: { count: 0, loaded: [] },
    frames: [],
  };
  const createTreeWalker = nativeProperty(document, 'createTreeWalker');
  const displays = displayOf(document);
  const open: { root: Node; depth: number }[] = [{ root, depth: 0 }];
  for (let tree = open.pop(); tree; tree = open.pop()) {
    const walker = createTreeWalker.call(document, tree.root);
    const isShadow = tree.root !== root;
    let { depth } = tree;
    /** How deep the element stands in which nothing is displayed. */
    let hiddenFrom = Number.POSITIVE_INFINITY;
    for (let node: Node | null = tree.root; node; ) {
      survey.nodes += 1;
      survey.depth = Math.max(survey.depth, depth);
      if (isElement(node)) {
        const shadowRoot = nativeProperty(node, 'shadowRoot');
        if (shadowRoot) open.push({ root: shadowRoot, depth: depth + 1 });
        if (shadowRoot) survey.shadowRoots.push(shadowRoot);
        survey.characters += lengthOfTag(node);
        if (!isShadow) {
          if (depth <= hiddenFrom) hiddenFrom = displays(node) ? Number.POSITIVE_INFINITY : depth;
          note(node, survey, depth === hiddenFrom);
        }
      } else survey.characters += nativeProperty(node as CharacterData, 'length') ?? 0; // a shadow root has no length
      if (isOver(survey)) return undefined;

      if (walker.firstChild()) depth += 1;
      else {
        while (depth > tree.depth && !walker.nextSibling()) {
          walker.parentNode();
          depth -= 1;
        }
        if (depth === tree.depth) break;
      }
      node = walker.currentNode;
    }
  }
  return survey;
}

const isOver = ({ nodes, depth, characters }: Survey) =>
  nodes > LIMITS.nodes || depth > LIMITS.depth || characters > LIMITS.characters;

const isElement = (node: Node): node is Element => nativeProperty(node, 'nodeType') === 1;

/** Counted before the markup is made: a page of hundreds of megabytes must not get that far. */
function lengthOfTag(element: Element): number {
  let length = 0;
  for (const { value } of nativeProperty(element, 'attributes')) length += value.length;
  return length;
}

function note(element: Element, { elements, pictures, frames }: Survey, isHidden: boolean): void {
  const tag = nativeProperty(element, 'localName');
  if (isHidden && !UNSEEN.has(tag) && /\S/.test(nativeProperty(element, 'textContent') ?? '')) {
    elements.hidden.push({ index: elements.count, name: tag });
  }
  elements.count += 1;
  if (tag === 'img') {
    const url = loadedFromElsewhere(element as HTMLImageElement); // by its local name
    if (url) pictures.loaded.push({ index: pictures.count, url });
    pictures.count += 1;
  } else if (tag === 'iframe' || tag === 'frame') {
    frames.push(element as HTMLIFrameElement); // frames of both kinds share contentDocument
  }
}

/** Elements nobody expects to see. */
const UNSEEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'title', 'option', 'datalist']);

/** Whether the page displays an element of a displayed parent; in a document without a window there is no telling. */
function displayOf(document: Document): (element: Element) => boolean {
  const window = nativeProperty(document, 'defaultView');
  return (element) => window?.getComputedStyle(element).display !== 'none';
}

/** Where a picture with no address of its own, or only a placeholder's, was loaded from. */
function loadedFromElsewhere(picture: HTMLImageElement): string | undefined {
  const written = picture.getAttribute('src');
  if (written && !written.startsWith('data:')) return undefined;
  const { currentSrc, naturalWidth } = picture;
  return naturalWidth > 1 && /^https?:/.test(currentSrc) ? currentSrc : undefined;
}

/** Reads frames in their order, as long as they and the page stay within the limits together. */
function readFrames(page: Survey): ReadableFrame[] {
  let { nodes, characters } = page;
  return page.frames.flatMap((frame, index) => {
    const document = documentOf(frame);
    const body = document && nativeProperty(document, 'body');
    if (!body || (nativeProperty(body, 'textContent')?.length ?? 0) < FRAME_TEXT) return [];
    const survey = surveyOf(document, body);
    if (!survey || isOver({ ...survey, nodes: nodes + survey.nodes, characters: characters + survey.characters }))
      return [];
    nodes += survey.nodes;
    characters += survey.characters;
    return [{ index, html: body.innerHTML, url: nativeProperty(document, 'baseURI') }];
  });
}

/** The document of a frame of the same origin; of another origin there is none to be had. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // Firefox throws where Chromium gives null
  }
}

function markupOf(root: HTMLElement, shadowRoots: ShadowRoot[]): string {
  if (!shadowRoots.length || !('getHTML' in root)) return root.outerHTML;
  const quotable = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const attributes = [...nativeProperty(root, 'attributes')].map(({ name, value }) => ` ${name}="${quotable(value)}"`);
  return `<html${attributes.join('')}>${root.getHTML({ shadowRoots })}</html>`;
}
