/** Takes the brackets away that stand around an element, in the texts before and after it. */
export function dropBracketsAround(element: Element): void {
  const { previousSibling: before, nextSibling: after } = element;
  if (before?.nodeType !== 3 || after?.nodeType !== 3) return;
  const opening = before.nodeValue?.trimEnd() ?? '';
  const closing = after.nodeValue?.trimStart() ?? '';
  const closes = PAIRS[opening.at(-1) ?? ''];
  if (!closes || closing[0] !== closes) return;
  before.nodeValue = opening.slice(0, -1);
  after.nodeValue = closing.slice(1);
}

const PAIRS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）', '【': '】' };
