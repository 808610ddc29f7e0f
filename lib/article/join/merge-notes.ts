const LIST = 'section[role="doc-endnotes"] > ol';

/** Makes one list of the lists of notes that stand at the end, counted through; what refers to them counts along. */
export function mergeNotes(text: Element): void {
  const [first, ...others] = text.querySelectorAll(LIST);
  if (!first) return;
  for (const list of others) {
    for (const note of [...list.children]) {
      first.append(note);
      for (const link of text.querySelectorAll('a[href^="#"]')) {
        if (link.getAttribute('href') !== `#${note.id}` || !/^\d+$/.test(link.textContent?.trim() ?? '')) continue;
        link.textContent = String(first.childElementCount);
      }
    }
    list.parentElement?.remove();
  }
}
