import { all } from './show';

/** What carries words of ours in one piece: nothing of it may stand outside of its box, or of the window. */
const LABELS =
  'button, summary, label, legend, th, h1, h2, h3, small, dt, [role=tab], [role=menuitem], [role=status], [role=alert], nav a';

/** The article's own words, which may scroll or be shortened, and what is there for the ear alone. */
const NOT_OURS = '[data-prose], article > header, [data-article-row] [lang], [data-outline] a, [aria-hidden=true], bdi';

/** Labels whose words are cut off, stick out of their box or leave the window sideways, a line each. */
export function cutText(): string[] {
  return all(LABELS).flatMap((label) => {
    if (label.closest(NOT_OURS) || label.clientWidth <= 1) return [];
    const box = label.getBoundingClientRect();
    const words = wordsOf(label);
    const name = `${label.tagName.toLowerCase()} “${label.textContent.slice(0, 60)}”`;
    if (words.some(({ left, right }) => left < box.left - 1 || right > box.right + 1)) return [`${name} is too narrow`];
    const isOutside = words.some(({ left, right }) => left < -1 || right > innerWidth + 1);
    return isOutside && !scrollsSideways(label) ? [`${name} leaves the window`] : [];
  });
}

/** Where its words stand, without those of a tooltip, which stands elsewhere. */
function wordsOf(label: HTMLElement): DOMRect[] {
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (node.matches(NOT_OURS) || /absolute|fixed/.test(getComputedStyle(node).position))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const rects: DOMRect[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    rects.push(...range.getClientRects());
  }
  return rects;
}

function scrollsSideways(label: HTMLElement): boolean {
  for (let box: Element | null = label; box; box = box.parentElement)
    if (box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
  return false;
}
