import { anchorAll } from '../../anchor';
import type { Highlight } from '../../highlight';
import { referToNotes } from '../../markdown/mark-highlights';
import { createTextMap } from '../../text-map';
import { wrapText } from '../../wrap-text';
import type { Exported } from '../exported';

/** Attribute of a reference to a note: the note's number. */
export const NOTE_NUMBER = 'data-note-reference';

export interface Annotated {
  /** A copy of the text, its highlights `<mark class="yellow" data-highlight="id">`, notes referred to by `<sup>`. */
  body: HTMLElement;
  /** The notes in the order of their references, which count from 1. */
  noted: Highlight[];
  /** Highlights whose words are not in the text any more. */
  orphans: Highlight[];
}

/** The text as it is shown, with what its reader made of it. */
export function annotatedCopy({ root, highlights }: Exported): Annotated {
  const document = root.ownerDocument;
  const body = root.cloneNode(true) as HTMLElement; // a clone of an element; nothing asks for more than an Element's
  body.normalize();
  const map = createTextMap(body);
  const { placed, orphans } = anchorAll(map, highlights);
  wrapText(
    map,
    placed.map(({ highlight, ...place }) => ({
      ...place,
      element() {
        const mark = document.createElement('mark');
        mark.className = highlight.colour;
        mark.setAttribute('data-highlight', highlight.id);
        return mark;
      },
    })),
  );
  const noted = placed.filter(({ highlight }) => highlight.note.trim() !== '');
  referToNotes(map, body, noted, 1);
  return { body, noted: noted.map(({ highlight }) => highlight), orphans };
}

/** Of a choice of files for one picture the usual one stays: none of the others goes along. */
export function settleSources(body: Element): void {
  for (const source of body.querySelectorAll('picture source')) source.remove();
  for (const picture of body.querySelectorAll('picture')) picture.replaceWith(...picture.childNodes);
  for (const image of body.querySelectorAll('img')) {
    for (const name of ['srcset', 'sizes']) image.removeAttribute(name);
  }
}

/** In place of a picture that can't go along: its words, leading to where it was. */
export function linkInstead(image: Element): void {
  const src = image.getAttribute('src') ?? '';
  const words = image.getAttribute('alt')?.trim() ?? '';
  if (words === '') {
    image.remove();
    return;
  }
  const isLinked = image.closest('a') !== null || !/^https?:/i.test(src);
  const stand = image.ownerDocument.createElement(isLinked ? 'span' : 'a');
  if (!isLinked) stand.setAttribute('href', src);
  stand.textContent = `[${words}]`;
  image.replaceWith(stand);
}

/** Films and sounds as links to where they are. */
export function linkMedia(body: Element): void {
  for (const media of body.querySelectorAll('audio, video')) {
    const src = media.getAttribute('src') ?? media.querySelector('source')?.getAttribute('src') ?? '';
    if (!/^https?:/i.test(src) || media.closest('a')) {
      media.remove();
      continue;
    }
    const link = body.ownerDocument.createElement('a');
    link.setAttribute('href', src);
    link.textContent = `▶ ${URL.parse(src)?.hostname ?? ''}`;
    media.replaceWith(link);
  }
}
