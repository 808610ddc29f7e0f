import { mendBrokenParagraph } from './broken-paragraph';
import { mergeNotes } from './merge-notes';
import { notesAtEnd } from './notes-at-end';
import { partTitle } from './part-title';
import { passagesOf } from './passage';
import { pagersAtEnd, repeatedAtStart, type SeamFacts, sameEnd } from './seam';
import { setIdsApart } from './set-ids-apart';

/**
 * Adds the text of an article's next page to the text so far, with a seam nobody sees: what the page says again of the
 * whole, and what leads from page to page, is left out; a sentence that was cut in two is one again.
 *
 * @param text the article so far; is changed
 * @param page the next page's text; is used up
 * @returns whether the page had anything new; if not, the text is as it was
 */
export function joinPage(text: Element, page: Element, facts: SeamFacts, pageTitle: string): boolean {
  const before = passagesOf(text);
  const after = passagesOf(page);
  const ends = sameEnd(before, after);
  const rest = after.filter((passage) => !ends.page.includes(passage));
  const repeated = new Set(repeatedAtStart(before, rest, facts));
  const added = rest.filter((passage) => !repeated.has(passage));
  // A site that knows no second page gives the first again.
  const isNew = added.some(
    ({ key, pictures }) => (key || pictures.length) && !before.some((passage) => key && passage.key === key),
  );
  if (!isNew) return false;
  for (const { element } of [...repeated, ...ends.text, ...pagersAtEnd(before, facts)]) element.remove();
  setIdsApart(page, text);
  const part = partTitle(pageTitle, facts.title);
  if (part && !added.slice(0, 2).some(({ text: said }) => said.includes(part))) {
    const heading = page.ownerDocument.createElement('h2');
    heading.append(part);
    page.prepend(heading);
  }
  // The notes of all pages stand at the end, where the text no longer breaks off for them.
  const notes = [...notesAtEnd(text), ...notesAtEnd(page)];
  for (const note of notes) note.remove();
  mendBrokenParagraph(text, page);
  text.append(...page.childNodes, ...notes);
  mergeNotes(text);
  return true;
}
