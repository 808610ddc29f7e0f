/** The notes a text ends with: passages that links of the text lead to. In order. */
export function notesAtEnd(text: Element): Element[] {
  const notes: Element[] = [];
  const targets = new Set(
    [...text.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1)),
  );
  for (let last = text.lastElementChild; last; last = last.previousElementSibling) {
    const named = last.id ? [last] : [...last.querySelectorAll('li[id], p[id], dd[id], aside[id], section[id]')];
    if (!named.some(({ id }) => targets.has(id))) break;
    notes.unshift(last);
  }
  // A text of nothing but notes is none.
  return notes.length < text.children.length ? notes : [];
}
