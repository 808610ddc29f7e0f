import type { BlockKind } from '../article';
import { passagesOf } from '../join/passage';
import type { LeftOut } from './left-out';
import { putBack } from './put-back';
import type { SiteRules } from './site-rules';
import { kindOf, takeOut } from './take-out';

/**
 * Applies what the reader always wants of a site to an article of it.
 * @param text the article's body; is changed
 * @param leftOut what extraction left out
 * @param markup parses the markup of something left out, sanitised
 * @returns what is left out then, each with whether it was put back
 */
export function applyRules(
  text: Element,
  leftOut: readonly LeftOut[],
  kinds: readonly BlockKind[],
  rules: SiteRules,
  markup: (html: string) => Element,
): LeftOut[] {
  const removed: LeftOut[] = [];
  for (const { text: said, key, pictures } of passagesOf(text)) {
    if (!rules.remove.includes(kindOf(said, kinds))) continue;
    const item = takeOut(text, { index: -1, key, picture: pictures[0] ?? '' }, kinds);
    if (item) removed.push(item);
  }
  let items: LeftOut[] = [...leftOut];
  for (const item of leftOut) {
    if (!item.html || item.isBack || !rules.restore.includes(item.kind)) continue;
    putBack(text, markup(item.html), item, items);
    items = items.map((other) => (other.id === item.id ? { ...other, isBack: true } : other));
  }
  return [...items, ...removed];
}
