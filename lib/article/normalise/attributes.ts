import { ALLOWED_ATTRIBUTES } from '../allowed-markup';
import { MATHML } from './math/mathml-markup';

const KEPT = new Set(ALLOWED_ATTRIBUTES);

/** Leaves only attributes that mean something to a reader; of ids those that a link of the text points to. */
export function cleanAttributes(root: Element): void {
  const targets = new Set(
    [...root.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1)),
  );
  for (const element of root.querySelectorAll('*')) {
    // Formulas were built anew when they were found.
    if (element.namespaceURI === MATHML) continue;
    const anchor = element.getAttribute('id');
    for (const { name } of [...element.attributes]) if (!KEPT.has(name) || name === 'id') element.removeAttribute(name);
    if (anchor && targets.has(anchor)) element.setAttribute('id', anchor);
  }
}
