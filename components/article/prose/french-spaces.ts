/**
 * French parts its high punctuation from the word by a space that never breaks a line: a thin one before `; ! ?`, a whole
 * one before `:` and inside quotation marks (Lexique des règles typographiques en usage à l'Imprimerie nationale). Pages
 * write plain spaces or wide ones there. The characters stay what they are, for marks are held by them: each such place
 * is put in an element, and style does the rest.
 */
const PLACES = /[ \u00a0](?<thin>[;!?]+)|[ \u00a0][:»›]|[«‹][ \u00a0]\S/g;
const LEFT_ALONE = 'pre, code, kbd, samp, math';

/** Which of the two styles a place is given, as `data-space`. */
type FrenchSpace = 'thin' | 'whole';

export const isFrench = (lang: string | null | undefined): boolean => /^fr\b/i.test(lang ?? '');

/** A text cut at these places, each of them told by its style. */
export function frenchParts(text: string): { text: string; space?: FrenchSpace }[] {
  const parts: { text: string; space?: FrenchSpace }[] = [];
  let end = 0;
  for (const { index, 0: place, groups } of text.matchAll(PLACES)) {
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: place, space: groups?.thin ? 'thin' : 'whole' });
    end = index + place.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** Marks these places under `root`, as far as its words are French. Text is split and wrapped, never changed. */
export function setFrenchSpaces(root: Element, lang: string | undefined): void {
  if (!isFrench(lang) && !root.querySelector('[lang|="fr" i]')) return;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  // A walker that shows text shows only text.
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    if (isFrench(languageOf(node.parentElement, root, lang)) && !node.parentElement?.closest(LEFT_ALONE))
      wrapPlaces(node);
  }
}

function wrapPlaces(node: Text): void {
  const parts = frenchParts(node.data);
  if (!parts.some(({ space }) => space)) return;
  node.replaceWith(
    ...parts.map(({ text, space }) => {
      if (!space) return text;
      const wrapper = node.ownerDocument.createElement('span');
      wrapper.dataset.space = space;
      wrapper.append(text);
      return wrapper;
    }),
  );
}

function languageOf(element: Element | null, root: Element, lang: string | undefined): string | null | undefined {
  const own = element?.closest('[lang]');
  return own && root.contains(own) ? own.getAttribute('lang') : lang;
}
