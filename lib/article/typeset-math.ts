import type { Extraction } from './article';

const SOURCES = 'span[data-math][role="math"]';
const SOURCELESS = 'math:not([data-math])';
/**
 * Characters of TeX, and of MathML, that are converted at most: some two seconds' work each. A page may hold any number
 * of formulas, and nothing is shown before they are done; those of the rest of it stay as the page gave them.
 */
const MOST_TEX = 150_000;
const MOST_MATHML = 200_000;
/** What each formula costs beyond its characters, in characters. */
const EACH = 40;

/**
 * Gives every formula of an article both its forms: MathML to be shown, and the TeX source it is exported as. What a page
 * gave only the one of gets the other. The converters are large and few articles need them, so they are loaded when
 * one does. What cannot be converted stays as it is: the source in place of the formula is legible too.
 * @param html of the extraction, not sanitised yet; what is returned isn't either
 */
export async function typesetMath(html: string, document: Document): Promise<string> {
  // Nearly every article: nothing is parsed for it.
  if (!/data-math=|<math[\s>]/.test(html)) return html;
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = html;
  const sources = [...body.querySelectorAll(SOURCES)];
  const sourceless = [...body.querySelectorAll(SOURCELESS)];
  if (sources.length + sourceless.length === 0) return html;
  if (sources.length > 0) await typeset(sources, body.ownerDocument);
  if (sourceless.length > 0) await nameSources(sourceless);
  return body.innerHTML;
}

/** The same for what reading a page came to. */
export async function typesetExtraction(extraction: Extraction, document: Document): Promise<Extraction> {
  if (extraction.kind === 'refused') return extraction;
  const { article } = extraction;
  return { kind: 'article', article: { ...article, html: await typesetMath(article.html, document) } };
}

async function typeset(sources: readonly Element[], doc: Document): Promise<void> {
  const [{ default: temml }, { makeMath }] = await Promise.all([import('temml'), import('./normalise/math/make-math')]);
  let left = MOST_TEX;
  for (const span of sources) {
    const tex = span.getAttribute('data-math') ?? '';
    left -= tex.length + EACH;
    if (left < 0) return;
    const isBlock = span.getAttribute('data-display') === 'block';
    const template = doc.createElement('template');
    template.innerHTML = attempt(() => temml.renderToString(tex, { displayMode: isBlock, throwOnError: true })) ?? '';
    const mathml = template.content.querySelector('math');
    const math = mathml && makeMath({ mathml, tex, isBlock }, doc);
    if (math?.localName === 'math') span.replaceWith(math);
  }
}

async function nameSources(formulas: readonly Element[]): Promise<void> {
  const { MathMLToLaTeX } = await import('mathml-to-latex');
  let left = MOST_MATHML;
  for (const math of formulas) {
    const written = math.outerHTML;
    left -= written.length + EACH;
    if (left < 0) return;
    const tex = attempt(() => MathMLToLaTeX.convert(written))?.trim();
    if (tex) math.setAttribute('data-math', tex);
  }
}

/** Both converters throw on what they don't know; there is another form to fall back on. */
function attempt(convert: () => string): string | undefined {
  try {
    return convert();
  } catch {
    return undefined;
  }
}
