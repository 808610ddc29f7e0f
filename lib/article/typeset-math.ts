import type { Extraction } from './article';

const SOURCES = 'span[data-math][role="math"]';
/**
 * Characters of TeX that are converted at most: some two seconds' work. A page may hold any number of formulas, and
 * nothing is shown before they are done; those of the rest of it stay as the page gave them.
 */
const MOST_TEX = 150_000;
/** What each formula costs beyond its characters, in characters. */
const EACH = 40;

/**
 * Makes MathML, which is shown, of formulas that a page gave as TeX alone; they keep their source, as which they are
 * exported. The converter is large and few articles need it, so it is loaded when one does. What cannot be converted
 * stays as it is: the source in place of the formula is legible too. The other way round can wait for the export:
 * `lib/notes/export/name-formulas.ts`.
 * @param html of the extraction, not sanitised yet; what is returned isn't either
 */
export async function typesetMath(html: string, document: Document): Promise<string> {
  // Nearly every article: nothing is parsed for it.
  if (!html.includes('data-math=')) return html;
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = html;
  const sources = [...body.querySelectorAll(SOURCES)];
  if (sources.length === 0) return html;
  await typeset(sources, body.ownerDocument);
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

/** It throws on what it doesn't know; there is the source to fall back on. */
function attempt(convert: () => string): string | undefined {
  try {
    return convert();
  } catch {
    return undefined;
  }
}
