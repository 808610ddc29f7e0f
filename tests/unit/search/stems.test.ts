import { expect, test } from 'vitest';
import { foldPlain } from '../../../lib/search/fold';
import { stemmersFor } from '../../../lib/search/stems';

test.each([
  ['ru', ['химический', 'химического', 'химические']],
  ['ru', ['завод', 'завода', 'заводы']],
  ['ru', ['колония', 'колонии', 'колонию']],
  ['pl', ['lek', 'leków', 'leki']],
  ['en', ['wine', 'wines']],
  ['de', ['Angriff', 'Angriffe', 'Angriffs']],
])('gives forms of one word one stem: %s, %s', async (lang, forms) => {
  const [stem] = await stemmersFor([lang]);
  expect(new Set(forms.map((form) => stem?.(foldPlain(form)))).size).toBe(1);
});
