import { listOf } from '../blocks/elements';
import { findCallouts } from './callouts';
import { flattenCode } from './code/flatten-code';
import { frameLitePlayers } from './embed-elements';
import { findGalleries } from './galleries';
import { findMath } from './math/find-math';
import { namesOnPage } from './names-on-page';

/**
 * Brings what pages write in a hundred ways into the one form an article has for it: formulas, code, boxes of notes.
 * Before anything is judged, so that line numbers, drawn formulas and their doubles are never taken for text; and before
 * scripts are dropped, in which formulas may be written.
 */
export function settleStructure(doc: Document): void {
  keepAnchors(doc);
  const names = namesOnPage(doc.body);
  findMath(doc, names);
  flattenCode(doc, names);
  findCallouts(doc, names);
  frameLitePlayers(doc);
  findGalleries(doc, names);
}

/** Empty elements that links lead to are made anchors: as anything else they would be swept away for being empty. */
function keepAnchors(doc: Document): void {
  const empty = ['span', 'sup', 'i', 'b'].flatMap((tag) =>
    listOf(doc.body.getElementsByTagName(tag)).filter(isEmptyTarget),
  );
  for (const element of empty) {
    const anchor = doc.createElement('a');
    anchor.setAttribute('id', element.id);
    element.replaceWith(anchor);
  }
}

function isEmptyTarget(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType !== 8) return false; // no comment
  return element.hasAttribute('id');
}
