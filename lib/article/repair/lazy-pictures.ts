import { listOf } from '../blocks/elements';

const LAZY_SRC = [
  ...['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-hi-res-src', 'data-full-src', 'data-image'],
  ...[
    'data-img-src',
    'data-img-url',
    'data-image-src',
    'data-src-medium',
    'data-large-file',
    'data-url',
    'data-fallback-src',
  ],
  ...['data-delayed-url', 'data-echo', 'data-native-src', 'data-src-large', 'data-raw-src', 'data-pin-media'],
];
const LAZY_SRCSET = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set', 'data-responsive-srcset'];
/** Pictures that only hold the place of one to come. */
const PLACEHOLDER =
  /^data:image\/(?:gif|svg\+xml|png|webp)|(?:^|\/)(?:blank|spacer|pixel|placeholder|transparent|lazy|loading|1x1|clear)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
const LONGEST_PLACEHOLDER = 1500;

/** Puts the address of a picture that loads late where a picture that loads at once has it. */
export function loadLazyPictures(doc: Document): void {
  for (const noscript of listOf(doc.querySelectorAll('noscript'))) unwrapNoscript(noscript);
  for (const image of listOf(doc.querySelectorAll('img, source'))) {
    // Most pictures have none of the names, which to ask each of them for would take long.
    const isLazy = image.getAttributeNames().some((name) => name.startsWith('data-'));
    const srcset = isLazy ? firstOf(image, LAZY_SRCSET) : undefined;
    if (srcset) image.setAttribute('srcset', srcset);
    if (image.localName !== 'img') continue;
    const src = image.getAttribute('src') ?? '';
    if (src && !isPlaceholder(src)) continue;
    const lazy = isLazy ? firstOf(image, LAZY_SRC) : undefined;
    if (lazy) image.setAttribute('src', lazy);
    else if (image.hasAttribute('srcset')) image.removeAttribute('src');
  }
}

const isPlaceholder = (src: string) => src.length < LONGEST_PLACEHOLDER && PLACEHOLDER.test(src);

function firstOf(element: Element, names: string[]): string | undefined {
  for (const name of names) {
    const value = element.getAttribute(name)?.trim();
    if (value && !value.startsWith('data:') && !/^[{[]/.test(value)) return value;
  }
  return undefined;
}

/**
 * A `<noscript>` that holds nothing but a picture holds the real one; beside its placeholder it takes that one's
 * place. In a document of DOMParser no script runs, so what is in it was parsed as elements.
 */
function unwrapNoscript(noscript: Element): void {
  const image = noscript.querySelector('img');
  if (!image?.getAttribute('src') || (noscript.textContent ?? '').trim()) return;
  if (noscript.querySelectorAll('img').length > 1) return;
  const before = noscript.previousElementSibling;
  const placeholder = before?.localName === 'img' ? before : before?.querySelector('img');
  if (before && placeholder && !(before.textContent ?? '').trim() && before.querySelectorAll('img').length < 2) {
    if (!image.getAttribute('alt')) image.setAttribute('alt', placeholder.getAttribute('alt') ?? '');
    before.remove();
  }
  const figure = noscript.closest('figure');
  if (!figure?.querySelector('img:not(noscript img)')) noscript.replaceWith(image);
}
