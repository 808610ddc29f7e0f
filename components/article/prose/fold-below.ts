/** Characters of running text to a pixel of height, at the most: small type in a wide measure. */
const CHARACTERS_PER_PIXEL = 4;
/** The least there is room for: Chromium opens a popup in a window of no size. */
const LOWEST = 600;

/**
 * Takes what lies more than two windows below the beginning of a text out of its layout, so that the first frame waits
 * for what it shows and not for a whole book. The nodes stay where they are: what goes by the words goes by all of them.
 * Returns what lays out the rest.
 */
export function foldBelow(root: HTMLElement): () => void {
  const below = elementsBeyond(root, 2 * CHARACTERS_PER_PIXEL * Math.max(LOWEST, innerHeight));
  for (const element of below) element.dataset.below = '';
  return () => {
    for (const element of below) delete element.dataset.below;
  };
}

/** The outermost elements that begin after so many characters. */
function elementsBeyond(root: Element, characters: number): HTMLElement[] {
  let left = characters;
  const beyond: HTMLElement[] = [];
  const walk = (parent: Element) => {
    for (const child of parent.children) {
      const length = child.textContent?.length ?? 0;
      if (left <= 0 && child instanceof HTMLElement) beyond.push(child);
      else if (length > left && child.childElementCount > 1) walk(child);
      else left -= length;
    }
  };
  walk(root);
  return beyond;
}
