const SOURCELESS = 'math:not([data-math])';
/** Characters of MathML that are converted at most: some two seconds' work. The formulas after them keep their text. */
const MOST_MATHML = 200_000;
/** What each formula costs beyond its characters, in characters. */
const EACH = 40;

/**
 * Gives formulas that a page wrote as MathML alone the TeX that Markdown, plain text and most other readers know. Only
 * what leaves needs it, so nobody waits for it before reading; the converter is fetched when there is such a formula.
 * @param root is changed
 */
export async function nameFormulas(root: Element): Promise<void> {
  const formulas = root.querySelectorAll(SOURCELESS);
  if (formulas.length === 0) return;
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

/** It throws on what it doesn't know; the formula's text stays. */
function attempt(convert: () => string): string | undefined {
  try {
    return convert();
  } catch {
    return undefined;
  }
}
