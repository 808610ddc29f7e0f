import { nativeProperty } from './native-property';
import type { ReadableFrame, Snapshot } from './snapshot';
import { UNDISPLAYED } from './undisplayed';

/**
 * A snapshot as an inert document, with what the live page knew and its markup does not say: what is hidden, where
 * pictures were really loaded from, and the text of frames in their place.
 */
export function openSnapshot(snapshot: Snapshot, parser: DOMParser): Document {
  const doc = parser.parseFromString(snapshot.html, 'text/html');
  markUndisplayed(doc, snapshot.elements);
  placePictures(doc, snapshot.pictures);
  placeFrames(doc, snapshot.frames, parser);
  return doc;
}

/** The document's own method may be shadowed by `<img name="querySelectorAll">`. */
const select = (doc: Document, selector: string): Element[] => [
  ...nativeProperty(doc, 'querySelectorAll').call(doc, selector),
];

function markUndisplayed(doc: Document, { count, hidden }: Snapshot['elements']): void {
  if (!hidden.length) return;
  const elements = select(doc, ':not(noscript *, template[shadowrootmode])');
  if (elements.length !== count) return; // the markup parsed to another tree: better nothing than the wrong thing
  for (const { index, name } of hidden) {
    const element = elements[index];
    if (element?.localName === name) element.setAttribute(UNDISPLAYED, '');
  }
}

function placePictures(doc: Document, { count, loaded }: Snapshot['pictures']): void {
  if (!loaded.length) return;
  // In the live page, where scripts run, what a noscript holds is text.
  const pictures = select(doc, 'img:not(noscript img)');
  if (pictures.length !== count) return; // the markup parsed to another tree: better no address than a wrong one
  for (const { index, url } of loaded) pictures[index]?.setAttribute('src', url);
}

function placeFrames(doc: Document, { count, readable }: Snapshot['frames'], parser: DOMParser): void {
  if (!readable.length) return;
  const body = bodyOf(doc);
  const found = select(doc, 'iframe:not(noscript iframe)');
  for (const frame of readable) {
    const part = nativeProperty(doc, 'createElement').call(doc, 'section');
    part.append(...contentOf(frame, parser));
    const place = found.length === count ? found[frame.index] : undefined;
    if (place) place.replaceWith(part);
    else body.append(part);
  }
}

/** The body frames' text goes into. A frameset stands in its stead and shows no text of its own. */
function bodyOf(doc: Document): HTMLElement {
  const frameset = nativeProperty(doc, 'body');
  if (frameset.localName !== 'frameset') return frameset;
  const body = nativeProperty(doc, 'createElement').call(doc, 'body');
  frameset.replaceWith(body);
  return body;
}

/** What a frame holds, its addresses made absolute: they are not relative to the page. */
function contentOf(frame: ReadableFrame, parser: DOMParser): Node[] {
  const doc = parser.parseFromString(frame.html, 'text/html');
  for (const name of ['href', 'src']) {
    for (const element of select(doc, `[${name}]`)) {
      const url = URL.parse(element.getAttribute(name) ?? '', frame.url);
      if (url) element.setAttribute(name, url.href);
    }
  }
  return [...nativeProperty(doc, 'body').childNodes];
}
