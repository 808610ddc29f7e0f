import { listOf } from '../../blocks/elements';
import { cleanMath } from './clean-mathml';
import { tidyTex } from './tex';

interface Formula {
  mathml?: Element | null | undefined;
  tex?: string | null | undefined;
  isBlock: boolean;
}

/**
 * The one form formulas have in an article: `<math>` with its TeX source in `data-math`; where a page gives only the
 * source, a `<span role="math" data-math>` that shows it until it is typeset. Nothing where there is neither.
 */
export function makeMath({ mathml, tex, isBlock }: Formula, doc: Document): Element | undefined {
  const source = tidyTex(tex ?? (mathml && texIn(mathml)));
  const math = mathml ? cleanMath(mathml, doc) : undefined;
  if (math) {
    if (isBlock) math.setAttribute('display', 'block');
    else math.removeAttribute('display');
    math.removeAttribute('data-math');
    if (source) math.setAttribute('data-math', source);
    return math;
  }
  if (!source) return undefined;
  const span = doc.createElement('span');
  span.setAttribute('role', 'math');
  span.setAttribute('data-math', source);
  if (isBlock) span.setAttribute('data-display', 'block');
  span.textContent = source;
  return span;
}

/** The source a formula carries: an annotation of the TeX kind, or the alternative text TeX converters write. */
function texIn(math: Element): string | null | undefined {
  const annotation = listOf(math.querySelectorAll('annotation')).find((element) =>
    /\b(?:la)?tex\b/i.test(element.getAttribute('encoding') ?? ''),
  );
  return annotation?.textContent ?? math.getAttribute('data-math') ?? math.getAttribute('alttext');
}
