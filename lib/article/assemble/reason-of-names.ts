import type { RemovalReason } from '../article';
import { bitOf, type ClassKind } from '../blocks/class-kinds';

const REASON_OF_CLASS: readonly (readonly [ClassKind, RemovalReason])[] = [
  ['comment', 'comments'],
  ['newsletter', 'newsletter'],
  ['consent', 'consent'],
  ['share', 'share'],
  ['related', 'related'],
  ['ad', 'advertisement'],
  ['cta', 'call-to-act'],
  ['author', 'author'],
  ['meta', 'facts'],
  ['tags', 'tags'],
  ['nav', 'navigation'],
  ['footer', 'footer'],
  ['sidebar', 'aside'],
];
/** Why something is no part of an article, as far as the names of elements tell. */
export const reasonOfNames = (bits: number): RemovalReason | undefined =>
  REASON_OF_CLASS.find(([kind]) => bits & bitOf(kind))?.[1];
