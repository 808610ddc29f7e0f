import { isHidden } from '../blocks/collect-blocks';
import { listOf } from '../blocks/elements';
import { spelledLength } from '../blocks/worth';

/** A paragraph long enough to be prose. */
const PROSE = 80;
/** Prose a hidden part must hold to be worth showing, and where there is no other. */
const ENOUGH = 600;
const ENOUGH_ALONE = 140;

/**
 * Shows what is hidden until a script runs, when that is where the page's prose is: most of it, or nearly all there is.
 * Text hidden beside a readable article (menus, dialogues, other editions) stays hidden.
 */
export function revealText(doc: Document): void {
  const hidden = outermost(
    listOf(doc.body.querySelectorAll('[hidden], [aria-hidden="true"], [style], noscript')).filter(isVeiled),
  );
  if (!hidden.length) return;
  const within = hidden.map(proseOf);
  if (!within.some((length) => length >= ENOUGH_ALONE)) return;
  const visible = proseOf(doc.body) - within.reduce((sum, length) => sum + length, 0);
  const enough = visible > 0 ? ENOUGH : ENOUGH_ALONE;
  hidden.forEach((element, index) => {
    const length = within[index] ?? 0;
    if (length >= enough && length > visible) unveil(element);
  });
}

const isVeiled = (element: Element) => element.localName === 'noscript' || isHidden(element);

function outermost(elements: Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (all.has(at)) return false;
    return true;
  });
}

/** Characters of prose: long paragraphs that are not links. */
function proseOf(root: Element): number {
  let length = 0;
  for (const paragraph of listOf(root.querySelectorAll('p'))) {
    const text = (paragraph.textContent ?? '').trim();
    const all = spelledLength(text);
    if (all < PROSE) continue;
    let linked = 0;
    for (const link of listOf(paragraph.querySelectorAll('a'))) linked += link.textContent?.length ?? 0;
    if (linked < text.length / 2) length += all;
  }
  return length;
}

function unveil(element: Element): void {
  if (element.localName === 'noscript') {
    element.replaceWith(...element.childNodes);
    return;
  }
  for (const veiled of [element, ...element.querySelectorAll('[hidden], [aria-hidden="true"], [style]')]) {
    if (!isHidden(veiled)) continue;
    veiled.removeAttribute('hidden');
    veiled.removeAttribute('aria-hidden');
    veiled.removeAttribute('style');
  }
}
