const ENDS = /[.!?…:;。！？؟।॥។።」』»”’"')\]]\s*$/u;
const GOES_ON = /^\s*\p{Ll}/u;

/** Makes one paragraph of two where the page was turned in mid-sentence. Only a small letter tells, so only in scripts that have them. */
export function mendBrokenParagraph(text: Element, page: Element): void {
  const last = text.lastElementChild;
  const first = page.firstElementChild;
  if (last?.localName !== 'p' || first?.localName !== 'p') return;
  if (ENDS.test(last.textContent ?? '') || !GOES_ON.test(first.textContent ?? '')) return;
  last.append(' ', ...first.childNodes);
  first.remove();
}
