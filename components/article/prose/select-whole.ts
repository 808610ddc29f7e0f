/** Selects a picture, or all words of another element, as a person would by dragging over it: the rest is the toolbar's. */
export function selectWhole(element: Element): void {
  const range = element.ownerDocument.createRange();
  if (element.localName === 'img') range.selectNode(element);
  else range.selectNodeContents(element);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
