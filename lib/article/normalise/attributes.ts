import { ALLOWED_ATTRIBUTES } from '../allowed-markup';
import { listOf } from '../blocks/elements';
import { MATHML } from './math/mathml-markup';

const KEPT = new Set(ALLOWED_ATTRIBUTES);

/** Leaves only attributes that mean something to a reader; of ids those that a link of the text points to. */
export function cleanAttributes(root: Element): void {
  const targets = new Set(
    listOf(root.querySelectorAll('a[href^="#"]')).map((link) => link.getAttribute('href')?.slice(1)),
  );
  for (const element of listOf(root.querySelectorAll('*'))) {
    // Formulas were built anew when they were found.
    if (element.namespaceURI === MATHML) continue;
    for (const name of element.getAttributeNames()) {
      const stays = name === 'id' ? element.id && targets.has(element.id) : KEPT.has(name);
      if (!stays) element.removeAttribute(name);
    }
  }
}
