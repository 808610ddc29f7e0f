import { findNotes } from '../normalise/notes/find-notes';
import { settleStructure } from '../normalise/structure';
import { assembleStreamed } from './assemble-streamed';
import { markCaptions } from './captions';
import { dropEditLinks } from './drop-edit-links';
import { dropUnread } from './drop-unread';
import { flattenShadow } from './flatten-shadow';
import { loadLazyPictures } from './lazy-pictures';
import { makeParagraphs } from './paragraphs';
import { revealText } from './reveal-text';

/** One thing done to a document before anything is looked for in it. */
export type Repair = (doc: Document) => void;

/** All repairs by name, in the order they build on each other. */
export const REPAIRS: readonly (readonly [name: string, repair: Repair])[] = [
  ['assemble-streamed', assembleStreamed],
  ['flatten-shadow', flattenShadow],
  ['lazy-pictures', loadLazyPictures],
  ['edit-links', dropEditLinks],
  ['structure', settleStructure],
  ['drop-unread', dropUnread],
  ['paragraphs', makeParagraphs],
  ['notes', findNotes],
  ['captions', markCaptions],
  ['reveal-text', revealText],
];
