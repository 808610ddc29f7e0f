/** A picture of the text, as the lightbox shows it. */
export interface ShownPicture {
  /** The element in the text, to which the focus goes back. */
  element: HTMLImageElement;
  src: string;
  alt: string;
  /** Caption and credit. */
  caption: string;
}

/** Smaller than this, in pixels, a picture is a sign within the text and nothing to look at closely. */
const SMALLEST = 80;
const PICTURE_FILE = /\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i;

/** The pictures of a text that can be looked at closely, in their order. One that is a link to elsewhere stays a link. */
export function picturesOf(root: ParentNode): ShownPicture[] {
  return [...root.querySelectorAll<HTMLImageElement>('img[src]')].filter(isLookedAt).map((element) => ({
    element,
    src: element.currentSrc || element.src,
    alt: element.alt,
    caption: captionOf(element),
  }));
}

function isLookedAt(image: HTMLImageElement): boolean {
  const width = Number(image.getAttribute('width')) || image.naturalWidth;
  const height = Number(image.getAttribute('height')) || image.naturalHeight;
  if ((width > 0 && width < SMALLEST) || (height > 0 && height < SMALLEST)) return false;
  if (image.closest('[data-embed], summary, button')) return false;
  const link = image.closest('a[href]');
  return !link || PICTURE_FILE.test(link.getAttribute('href') ?? '');
}

function captionOf(image: Element): string {
  const caption = image.closest('figure')?.querySelector('figcaption');
  return (caption?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
