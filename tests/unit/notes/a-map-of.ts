import type { TextMap } from '../../../lib/notes/text-map';

/** A text map without a DOM, for what needs the text only. */
export function aMapOf(text: string): TextMap {
  const noDom = () => {
    throw new Error('this map has no DOM');
  };
  return { text, pictures: [], rangeOf: noDom, offsetsOf: noDom, piecesOf: noDom, refresh: noDom };
}
