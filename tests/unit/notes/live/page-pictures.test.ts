// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { LONGEST_ADDRESS } from '../../../../lib/notes/anchoring/pictures';
import { describeOnPage, pictureOnPage } from '../../../../lib/notes/live/page-pictures';

/** A text with one picture at its beginning. */
function withPicture(attributes: Readonly<Record<string, string>>) {
  const element = document.createElement('img');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return { text: 'Words after it.', pictures: [{ element, offset: 0 }] };
}

test('a picture that has no address and is not in the copy can’t be described', () => {
  const page = withPicture({ alt: 'A train' });
  const [picture] = page.pictures;
  const empty = withPicture({});
  expect(picture && describeOnPage(picture, page, empty)).toBeNull();
  expect(picture && describeOnPage(picture, page, { text: 'Words after it.', pictures: [] })).toBeNull();
});

test('a mark made in the copy finds its picture on the page, however long its address', () => {
  const src = `https://pictures.example/train.png?signed=${'x'.repeat(LONGEST_ADDRESS)}`;
  const [copy, page] = [withPicture({ 'data-src': src }), withPicture({ src })];
  const [picture] = page.pictures;
  const selectors = picture && describeOnPage(picture, page, copy);
  expect(selectors?.picture?.src).toBe(src.slice(0, LONGEST_ADDRESS));
  expect(selectors && pictureOnPage(page, selectors)).toBe(picture);
});
