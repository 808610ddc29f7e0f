import { makeMath } from './make-math';

/** Elements whose text is meant as it stands. */
const VERBATIM = 'pre, code, samp, kbd, script, style, textarea, math, [role="math"], noscript, template';
/** Delimiters that mean a formula wherever they stand: `$$…$$`, `\[…\]`, `\(…\)`. */
const CERTAIN = /\$\$([^$]{1,2000}?)\$\$|\\\[([\s\S]{1,2000}?)\\\]|\\\(([\s\S]{1,2000}?)\\\)/;
/** What those begin with. */
const SIGNS = /\$\$|\\[[(]/;
/** `$…$` as Pandoc reads it: no space inside the signs, no digit after them. */
const DOLLARS = /(?<![\\$\w])\$(?![\s$])([^$\n]{1,400}?)(?<![\s\\])\$(?![\d$])/;
const LOADER = /mathjax|katex|temml|jsmath|mathlive/i;
/** A formula is looked for from every delimiter on, which takes too long in a text that has a million of them. */
const LONGEST_TEXT = 100_000;
/** One letter, or something with a sign in it that sums of money have not got. */
const FORMULA = /^[a-zA-Z]$|[\\^_=<>{}+|]|^[a-zA-Z]\(|^[a-zA-Z]['′]/;

/**
 * Formulas still written as TeX in the text, which a script of the page would have typeset.
 * @param scripts the page's, which need not be in it any more
 */
export function texInText(doc: Document, scripts: readonly Element[]): void {
  // One look at the whole text: on most pages there is nothing to find in its parts.
  const all = doc.body.textContent ?? '';
  const isCertain = SIGNS.test(all);
  if (!isCertain && !all.includes('$')) return;
  const hasLoader = scripts.some((script) =>
    LOADER.test(`${script.getAttribute('src') ?? ''} ${(script.textContent ?? '').slice(0, 3000)}`),
  );
  if (!isCertain && !hasLoader) return;
  const pattern = hasLoader ? new RegExp(`${CERTAIN.source}|${DOLLARS.source}`, 'g') : new RegExp(CERTAIN.source, 'g');
  for (const text of textsOf(doc)) typesetIn(text, pattern, doc);
}

/** Texts in which a formula may stand. */
function textsOf(doc: Document): Text[] {
  const walker = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text; // the walker shows nothing else
    const { data, length } = text;
    if (length > LONGEST_TEXT) continue;
    if (!data.includes('$') && !data.includes('\\(') && !data.includes('\\[')) continue;
    if (!text.parentElement?.closest(VERBATIM)) texts.push(text);
  }
  return texts;
}

function typesetIn(text: Text, pattern: RegExp, doc: Document): void {
  const parts: (string | Element)[] = [];
  let from = 0;
  for (const match of text.data.matchAll(pattern)) {
    const [whole, dollars, square, round, single] = match;
    const tex = dollars ?? square ?? round ?? single ?? '';
    if (!FORMULA.test(tex.trim())) continue;
    const isAlone = (text.parentElement?.textContent ?? '').trim() === whole;
    const math = makeMath({ tex, isBlock: square !== undefined || (dollars !== undefined && isAlone) }, doc);
    if (!math) continue;
    parts.push(text.data.slice(from, match.index), math);
    from = match.index + whole.length;
  }
  if (from) text.replaceWith(...parts, text.data.slice(from));
}
