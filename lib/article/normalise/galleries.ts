import { listOf, squeeze } from '../blocks/elements';

const GALLERIES =
  '.wp-block-gallery, .blocks-gallery-grid, .tiled-gallery, .gallery, .image-gallery, .photo-gallery, .slideshow, .carousel-inner, .swiper-wrapper, .slick-track, .glide__slides, .splide__list, [data-gallery]';
const NAMES = /galler|slideshow|carousel-inner|swiper-wrapper|slick-track|glide__slides|splide__list/;
/** Slides that carousels put there twice, to run in a circle. */
const DOUBLES = '.swiper-slide-duplicate, .slick-cloned, .splide__slide--clone, .glide__slide--clone';
const FEWEST = 2;
/** More text than this for each picture, and it is a list of articles with their pictures. */
const LONGEST_CAPTION = 280;

/** Makes the pictures of a gallery or a carousel figures in one box, each once; `names` as `namesOnPage` gives them. */
export function findGalleries(doc: Document, names: string): void {
  if (!NAMES.test(names) && !doc.body.querySelector('[data-gallery]')) return;
  for (const gallery of listOf(doc.body.querySelectorAll(GALLERIES))) {
    if (gallery.parentElement?.closest('[data-gallery]')) continue;
    for (const double of listOf(gallery.querySelectorAll(DOUBLES))) double.remove();
    const pictures = listOf(gallery.querySelectorAll('img'));
    const text = squeeze(gallery.textContent ?? '').length;
    if (
      pictures.length < FEWEST ||
      text > pictures.length * LONGEST_CAPTION ||
      gallery.querySelector('h1, h2, h3, p a[href]')
    ) {
      gallery.removeAttribute('data-gallery');
      continue;
    }
    const box = doc.createElement('div');
    box.setAttribute('data-gallery', '');
    const seen = new Set<string>();
    for (const picture of pictures) {
      const src = picture.getAttribute('src') ?? '';
      if (seen.has(src)) continue;
      seen.add(src);
      box.append(figureOf(picture, gallery, doc));
    }
    gallery.replaceWith(box);
  }
}

function figureOf(picture: Element, gallery: Element, doc: Document): Element {
  const own = picture.closest('figure');
  if (own && own !== gallery && gallery.contains(own) && own.querySelectorAll('img').length === 1) return own;
  const figure = doc.createElement('figure');
  const item = itemOf(picture, gallery);
  const caption = item && squeeze(item.textContent ?? '');
  figure.append(picture.closest('picture') ?? picture);
  if (caption) figure.appendChild(doc.createElement('figcaption')).textContent = caption;
  return figure;
}

/** The part of a gallery that holds one picture and its words. */
function itemOf(picture: Element, gallery: Element): Element | undefined {
  let item: Element | undefined;
  for (let at = picture.parentElement; at && at !== gallery; at = at.parentElement) {
    if (at.querySelectorAll('img').length > 1) break;
    item = at;
  }
  return item;
}
