/**
 * French parts its high punctuation from the word by a space that never breaks a line: a thin one before `; ! ?`, a whole
 * one before `:` and inside quotation marks (Lexique des règles typographiques en usage à l'Imprimerie nationale). Pages
 * write plain spaces or wide ones there. The characters stay what they are, for marks are held by them: each such place
 * is put in an element, and style does the rest.
 */
const PLACES = /[ \u00a0](?<thin>[;!?]+)|[ \u00a0][:»›]|[«‹][ \u00a0]\S/g;
const LEFT_ALONE = 'pre, code, kbd, samp, math';

/** Marks these places under `root`, as far as its words are French. Text is split and wrapped, never changed. */
export function setFrenchSpaces(root: Element, lang: string | undefined): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  // A walker that shows text shows only text.
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    if (isFrench(node.parentElement, root, lang) && !node.parentElement?.closest(LEFT_ALONE)) wrapPlaces(node);
  }
}

function wrapPlaces(node: Text): void {
  const places = [...node.data.matchAll(PLACES)];
  // From the end, so that offsets before a cut stay good.
  for (const { index, 0: text, groups } of places.reverse()) {
    const place = node.splitText(index);
    place.splitText(text.length);
    const wrapper = node.ownerDocument.createElement('span');
    wrapper.dataset.space = groups?.thin ? 'thin' : 'whole';
    place.replaceWith(wrapper);
    wrapper.append(place);
  }
}

function isFrench(element: Element | null, root: Element, lang: string | undefined): boolean {
  const own = element?.closest('[lang]');
  const language = own && root.contains(own) ? own.getAttribute('lang') : lang;
  return /^fr\b/i.test(language ?? '');
}
