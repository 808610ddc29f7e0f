import { letters, type Passage, passagesOf } from '../join/passage';
import { findAgain } from './find-again';
import { type LeftOut, withoutTwins } from './left-out';
import { putBack, takeBack } from './put-back';

/** How many letters a passage must begin with that are the same for it to be the same with an edit in it. */
const SAME_START = 40;

/**
 * Does to a new text of an article what its reader did to the one before: takes out what was taken out, puts back what
 * was put back. What the new text no longer says is forgotten.
 * @param text the new text's body; is changed
 * @param found what was left out of the new text
 * @param known what was left out of the old one, and the reader's say in it
 * @param markup parses the markup of something left out, sanitised
 * @returns what is left out of the new text then
 */
export function takeAlong(
  text: Element,
  found: readonly LeftOut[],
  known: readonly LeftOut[],
  markup: (html: string) => Element,
): LeftOut[] {
  let items = [...found];
  for (const item of items) {
    const wished = known.find((other) => other.reason !== 'own' && isSame(other, item));
    if (!item.html || !wished || wished.isBack === item.isBack) continue;
    if (wished.isBack) putBack(text, markup(item.html), item, items);
    else takeBack(text, markup(item.html), item);
    items = items.map((other) => (other.id === item.id ? { ...other, isBack: wished.isBack } : other));
  }
  for (const item of known.filter(({ reason, isBack }) => reason === 'own' && !isBack)) {
    const passages = passagesOf(text);
    const wanted = passagesOf(markup(item.html));
    const same = findAgain(passages, wanted, item);
    const gone =
      same.length > 0 ? same : passages.filter((passage) => wanted.some((one) => beginAlike(one, passage))).slice(0, 1);
    for (const { element } of gone) element.remove();
    const html = gone.map(({ element }) => element.outerHTML).join('');
    // A rule of the site may have taken it out already; then it is listed.
    if (html) items.push({ ...item, html });
  }
  return withoutTwins(items);
}

const isSame = (one: LeftOut, other: LeftOut) => one.id === other.id || letters(one.text) === letters(other.text);

function beginAlike(one: Passage, other: Passage): boolean {
  const start = one.key.slice(0, SAME_START);
  return start.length === SAME_START && other.key.startsWith(start);
}
