import { findPicture, type TextWithPictures } from '../anchoring/find-picture';
import { addressOf, describePicture, LONGEST_ADDRESS, pictureSelectors, wordsFor } from '../anchoring/pictures';
import type { TextSelectors } from '../highlight';
import type { TextPicture } from '../read-text';

/**
 * Pictures between the kept copy and the page as it stands. The copy has the best of the files a page offers for a
 * picture, the page shows the one that fits the window: they are the same where the page names the copy's anywhere.
 */
export const pictureOnPage = (page: TextWithPictures, selectors: TextSelectors): TextPicture | null =>
  findPicture(page, selectors, (element, src) => addressesOf(element).has(src));

/** Describes a picture of the page by the copy's, or by the page's where the copy lacks it; null for one without an address. */
export function describeOnPage(
  picture: TextPicture,
  page: TextWithPictures,
  copy: TextWithPictures,
): TextSelectors | null {
  const { element, offset } = picture;
  const own = addressesOf(element);
  const src = nowShown(element);
  const selectors = pictureSelectors(page.text, offset, src, wordsFor(element, src));
  const inCopy = findPicture(copy, selectors, (kept) => own.has(addressOf(kept)));
  return (inCopy && describePicture(copy.text, inCopy)) ?? (src === '' ? null : selectors);
}

/** The picture a page names by this element: its files, those that wait to be loaded, and those for other windows. */
function addressesOf(picture: Element): ReadonlySet<string> {
  const parent = picture.parentElement;
  const holders = parent?.localName === 'picture' ? [picture, ...parent.querySelectorAll('source')] : [picture];
  const values = holders.flatMap((holder) => [...holder.attributes].map(({ value }) => value));
  const addresses = new Set<string>();
  const add = (address: string) => address !== '' && addresses.add(address.slice(0, LONGEST_ADDRESS));
  add(nowShown(picture));
  for (const value of values) {
    // An address may hold commas; between two of a list there is white space.
    for (const word of [value, ...value.split(/,?\s+/)]) {
      add(URL.parse(word, picture.baseURI)?.href ?? '');
    }
  }
  return addresses;
}

function nowShown(picture: Element): string {
  const { currentSrc = '', src = '' } = picture as Partial<HTMLImageElement>; // by its name; a page can't hide these
  return currentSrc || src;
}
