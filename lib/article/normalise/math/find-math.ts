import { listOf } from '../../blocks/elements';
import { mathFromBoxes } from './chtml';
import { makeMath } from './make-math';
import { texInText } from './tex-in-text';
import { texOfPicture } from './tex-pictures';

/**
 * Makes every formula of a page, in whatever way it is written or drawn, one `<math>` with its source. Before scripts
 * are dropped: MathJax keeps the source in one.
 * @param names the page's, see `namesOnPage`
 */
export function findMath(doc: Document, names: string): void {
  mathScripts(doc, /mathjax/i.test(names));
  // From here on nothing is asked of them but what they load, and there is less to walk without them.
  const scripts = listOf(doc.body.getElementsByTagName('script'));
  for (const script of scripts) script.remove();
  if (names.includes('katex')) katex(doc);
  mathjax(doc);
  if (SAYS_MATH.test(names) || doc.getElementsByTagName('math').length > 0) carriers(doc);
  bareMath(doc);
  texPictures(doc);
  texInText(doc, [...doc.querySelectorAll('script'), ...scripts]);
}

const DRAWN_BEFORE =
  '.MathJax_Preview, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML, .mjx-chtml';

/** MathJax 2: `<script type="math/tex">`, after what it drew of it. */
function mathScripts(doc: Document, isDrawn: boolean): void {
  for (const script of listOf(doc.querySelectorAll('script[type^="math/"]'))) {
    const type = script.getAttribute('type') ?? '';
    let mathml: Element | null | undefined;
    for (
      let drawn = script.previousElementSibling;
      drawn?.matches(DRAWN_BEFORE);
      drawn = script.previousElementSibling
    ) {
      mathml ??= mathIn(drawn, doc);
      drawn.remove();
    }
    const source = script.textContent ?? '';
    if (type.startsWith('math/mml')) mathml ??= parsedMath(source, doc);
    const isBlock = /mode\s*=\s*display/.test(type) || mathml?.getAttribute('display') === 'block';
    replace(script, makeMath({ mathml, tex: type.startsWith('math/tex') ? source : undefined, isBlock }, doc));
  }
  if (!isDrawn) return;
  for (const preview of listOf(doc.querySelectorAll('.MathJax_Preview'))) preview.remove();
  for (const drawn of listOf(doc.querySelectorAll('.MathJax[data-mathml], .MathJax_SVG[data-mathml]'))) {
    const mathml = mathIn(drawn, doc);
    const outer = drawn.closest('.MathJax_Display, .MathJax_SVG_Display') ?? drawn;
    replace(outer, makeMath({ mathml, isBlock: mathml?.getAttribute('display') === 'block' }, doc));
  }
}

function katex(doc: Document): void {
  for (const drawn of listOf(doc.querySelectorAll('.katex'))) {
    const outer = drawn.closest('.katex-display') ?? drawn;
    const carrier = drawn.closest('[data-math], [data-latex], [data-tex]');
    const mathml = drawn.querySelector('math');
    const isBlock = outer !== drawn || mathml?.getAttribute('display') === 'block';
    // Without MathML and source there is nothing but boxes; the element around them may hold the source.
    if (mathml) replace(outer, makeMath({ mathml, isBlock }, doc));
    else if (!carrier) replace(outer, makeMath({ tex: drawn.getAttribute('aria-label'), isBlock }, doc));
  }
}

/** MathJax 3 and 4. */
function mathjax(doc: Document): void {
  for (const container of listOf(doc.getElementsByTagName('mjx-container'))) {
    const mathml = container.querySelector('mjx-assistive-mml math') ?? mathFromBoxes(container, doc);
    const tex = container.querySelector('[data-latex]')?.getAttribute('data-latex');
    const isBlock = container.getAttribute('display') === 'true' || mathml?.getAttribute('display') === 'block';
    const math = makeMath({ mathml, tex, isBlock }, doc);
    if (math) container.replaceWith(math);
    else container.remove();
  }
}

const CARRIERS =
  '[data-math], [data-latex], [data-tex], [data-formula], [data-entry], [data-expr], span.math, div.math, span.arithmatex, div.arithmatex';
const SAYS_MATH = /math|(?<![a-z])(?:la)?tex(?![a-z])|formula|equation|katex|arithmatex/i;
const BLOCKS = /^(?:div|p|section|figure|center)$/;

/** Elements that carry a formula's source in an attribute, or, as Pandoc and Markdown converters write it, as text. */
function carriers(doc: Document): void {
  for (const carrier of listOf(doc.querySelectorAll(CARRIERS))) {
    if (!carrier.isConnected || carrier.localName === 'math' || carrier.getAttribute('role') === 'math') continue;
    const names = carrier.getAttribute('class') ?? '';
    const saysMath = SAYS_MATH.test(names);
    const mathml = carrier.querySelector('math');
    const attribute = ['data-math', 'data-latex', 'data-tex', 'data-formula', 'data-entry', 'data-expr']
      .map((name) => carrier.getAttribute(name))
      .find(Boolean);
    if (!attribute && mathml) continue;
    const text = carrier.childElementCount === 0 ? (carrier.textContent ?? '').trim() : '';
    const isDelimited = /^(?:\\\([\s\S]*\\\)|\\\[[\s\S]*\\\]|\$[\s\S]*\$)$/.test(text);
    const tex = attribute ?? (isDelimited ? text : undefined);
    if (!tex || !(saysMath || mathml)) continue;
    const isBlock =
      mathml?.getAttribute('display') === 'block' ||
      /display|block/i.test(names) ||
      (BLOCKS.test(carrier.localName) && !/inline/i.test(names)) ||
      /^\\\[|^\$\$/.test(text);
    const math = makeMath({ mathml, tex, isBlock }, doc);
    if (!math) continue;
    if (BLOCKS.test(carrier.localName)) carrier.replaceChildren(math);
    else carrier.replaceWith(math);
  }
}

/** MathML as it is. Wikis hide it beside a picture that says the same. */
function bareMath(doc: Document): void {
  for (const written of listOf(doc.getElementsByTagName('math'))) {
    const wiki = written.closest('.mwe-math-element');
    const isBlock = written.getAttribute('display') === 'block' && !/inline/.test(wiki?.getAttribute('class') ?? '');
    const math = makeMath({ mathml: written, isBlock }, doc);
    if (wiki && math) wiki.replaceWith(math);
    else replace(written, math);
  }
}

function texPictures(doc: Document): void {
  for (const picture of listOf(doc.getElementsByTagName('img'))) {
    const found = texOfPicture(picture);
    if (found) replace(picture, makeMath(found, doc));
  }
}

function mathIn(drawn: Element, doc: Document): Element | null | undefined {
  const written = drawn.querySelector('[data-mathml]') ?? drawn;
  const source = written.getAttribute('data-mathml');
  return source ? parsedMath(source, doc) : drawn.querySelector('math');
}

function parsedMath(source: string, doc: Document): Element | null {
  // A template is inert, and what comes of it is built anew anyway.
  const template = doc.createElement('template');
  template.innerHTML = source;
  return template.content.querySelector('math');
}

function replace(element: Element, math: Element | undefined): void {
  if (math) element.replaceWith(math);
}
