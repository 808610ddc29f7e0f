import { listOf } from '../../blocks/elements';
import { MATHML } from './mathml-markup';

/** Parts of MathJax's boxes that only carry other parts or draw lines. */
const BOXES = new Set(
  'math box row base over under num den frac dbox dtable table itable sqrt script texatom padded'.split(' '),
);
const DRAWN = new Set('nstrut dstrut line surd tstrut strut assistive-mml break'.split(' '));
/** Scripts whose parts stand in the markup in another order than MathML wants: top first. */
const TOP_FIRST = new Set(['mover', 'munderover']);

/**
 * MathML from the boxes MathJax draws where nothing else tells what they say: `<mjx-msup>` is an `<msup>`, a glyph's
 * character is in its class. Sizes and spaces are left behind.
 */
export function mathFromBoxes(container: Element, doc: Document): Element | undefined {
  const boxes = container.querySelector('mjx-math');
  if (!boxes?.querySelector('mjx-c')) return undefined;
  const math = doc.createElementNS(MATHML, 'math');
  math.append(...childrenOf(boxes, doc));
  return math;
}

function childrenOf(box: Element, doc: Document): Element[] {
  return [...box.children].flatMap((child) => {
    const name = child.localName.replace(/^mjx-/, '');
    if (DRAWN.has(name)) return [];
    if (BOXES.has(name)) return childrenOf(child, doc);
    return [elementFor(child, name, doc)];
  });
}

function elementFor(box: Element, name: string, doc: Document): Element {
  const element = doc.createElementNS(MATHML, name);
  if (/^m[inos]$|^mtext$/.test(name)) {
    element.textContent = listOf(box.querySelectorAll('mjx-c')).map(characterOf).join('');
    return element;
  }
  let parts = childrenOf(box, doc);
  if (TOP_FIRST.has(name)) parts = settleTop(name, parts, doc);
  // Both scripts stand in one box, the upper one first.
  if (name === 'msubsup') parts = [parts[0], parts[2], parts[1]].flatMap((part) => part ?? []);
  if (!/^(?:math|mrow|msqrt|mtr|mtd|mtable|mstyle)$/.test(name)) parts = parts.slice(0, 3);
  element.append(...parts);
  return element;
}

function settleTop(name: string, parts: Element[], doc: Document): Element[] {
  const [over, base] = parts;
  if (!over || !base) return parts;
  if (name === 'mover') return [base, over];
  // The lower part is a `munder` of its own inside.
  const [inner, under] = base.localName === 'munder' ? [...base.children] : [base, parts[2]];
  return [inner ?? base, under ?? doc.createElementNS(MATHML, 'mrow'), over];
}

function characterOf(glyph: Element): string {
  const code = /\bmjx-c([0-9A-F]{1,6})\b/.exec(glyph.getAttribute('class') ?? '')?.[1];
  const point = Number.parseInt(code ?? '', 16);
  return glyph.textContent || (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '');
}
