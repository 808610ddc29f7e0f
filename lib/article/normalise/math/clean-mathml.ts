import { MATH_ATTRIBUTES, MATH_TAGS, MATH_TOKENS, MATHML } from './mathml-markup';

const TAGS = new Set(MATH_TAGS);
const TOKENS = new Set(MATH_TOKENS);
const ATTRIBUTES = new Set(MATH_ATTRIBUTES);
/** Of these only the first child is what is shown; the others say the same in other words. */
const FIRST_OF = new Set(['semantics', 'maction']);
/** What belongs to the tools of a page, or could bring HTML back in. */
const DROPPED = new Set(['annotation', 'annotation-xml', 'mglyph', 'malignmark', 'maligngroup', 'none', 'merror']);
/** Deeper and larger than any formula; the parser itself flattens what is deeper still. */
const DEEPEST = 80;
const LARGEST = 5000;

/**
 * Builds a formula anew from the elements and attributes of the allow-list, so that nothing of the page's own markup is
 * carried over. Nothing for one that is empty or beyond all measure.
 */
export function cleanMath(math: Element, doc: Document): Element | undefined {
  let left = LARGEST;

  function copy(from: Element, depth: number): Element | undefined {
    const name = nameOf(from);
    if (depth > DEEPEST || --left < 0 || DROPPED.has(name)) return undefined;
    if (FIRST_OF.has(name)) return from.firstElementChild ? copy(from.firstElementChild, depth + 1) : undefined;
    if (name === 'mfenced') return fenced(from, depth);
    const to = doc.createElementNS(MATHML, name === 'mlabeledtr' ? 'mtr' : TAGS.has(name) ? name : 'mrow');
    for (const { name: attribute, value } of from.attributes) {
      if (ATTRIBUTES.has(attribute) && value.length < 200) to.setAttribute(attribute, value);
    }
    if (TOKENS.has(name)) to.textContent = (from.textContent ?? '').replace(/[ \t\n\r]+/g, ' ').trim();
    else appendChildren(from, to, depth);
    return to;
  }

  function appendChildren(from: Element, to: Element, depth: number): void {
    const children = [...from.children];
    // The number of an equation stands before it in the markup and after it in print.
    if (nameOf(from) === 'mlabeledtr' && children.length > 1) children.push(...children.splice(0, 1));
    for (const child of children) {
      const copied = copy(child, depth + 1);
      if (copied) to.append(copied);
      // What a fraction or a script is made of is told by its place.
      else if (!DROPPED.has(nameOf(child)) || nameOf(child) === 'none') to.append(doc.createElementNS(MATHML, 'mrow'));
    }
  }

  /** `<mfenced>`, which browsers no longer lay out, as the fences and commas it stands for. */
  function fenced(from: Element, depth: number): Element {
    const row = doc.createElementNS(MATHML, 'mrow');
    const sign = (text: string) => {
      const mo = row.appendChild(doc.createElementNS(MATHML, 'mo'));
      mo.textContent = text;
    };
    const separators = [...(from.getAttribute('separators') ?? ',').trim()];
    sign(from.getAttribute('open') ?? '(');
    [...from.children].forEach((child, index) => {
      if (index > 0 && separators.length) sign(separators[Math.min(index, separators.length) - 1] ?? ',');
      const copied = copy(child, depth + 1);
      if (copied) row.append(copied);
    });
    sign(from.getAttribute('close') ?? ')');
    return row;
  }

  const clean = copy(math, 0);
  if (left < 0 || clean?.localName !== 'math' || !clean.textContent?.trim()) return undefined;
  return clean;
}

/** Pages written by hand or by old tools give MathML a prefix: `m:mi`. */
const nameOf = (element: Element) => element.localName.toLowerCase().replace(/^\w+:/, '');
