// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { settleOnOneAddress } from '../../../../lib/article/normalise/one-address';

const A = 'https://news.example/a';

test.each([
  [
    'the first that is wide enough',
    `<img src="${A}-400" srcset="${A}-400 400w, ${A}-1600 1600w, ${A}-1200 1200w">`,
    `${A}-1200`,
  ],
  ['the widest where none is', `<img src="${A}-400" srcset="${A}-400 400w, ${A}-800 800w" sizes="50vw">`, `${A}-800`],
  ['two dots a pixel, not more', `<img src="${A}" srcset="${A} 1x, ${A}-2 2x, ${A}-4 4x">`, `${A}-2`],
  ['its own where it has only that', `<img src="${A}">`, A],
  ['that of its picture', `<picture><source srcset="${A}.webp 1300w"><img src="${A}.jpg"></picture>`, `${A}.webp`],
  ['not one for small windows', `<picture><source media="(width < 9px)" srcset="${A}-s"><img src="${A}"></picture>`, A],
  ['any where there is no other', `<picture><source media="(width > 9px)" srcset="${A}-l"><img></picture>`, `${A}-l`],
])('a picture has one address: %s', (_, html, address) => {
  document.body.innerHTML = `<figure>${html}<figcaption>x</figcaption></figure>`;
  settleOnOneAddress(document.body);
  expect(document.body.innerHTML).toBe(`<figure><img src="${address}"><figcaption>x</figcaption></figure>`);
});
