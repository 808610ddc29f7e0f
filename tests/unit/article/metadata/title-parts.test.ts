import { expect, test } from 'vitest';
import { withoutSite } from '../../../../lib/article/metadata/title-parts';

const SITE = new Set(['the daily example', 'example com', 'example']);

test.each([
  ['Rain again | The Daily Example', 'Rain again'],
  ['Rain again - The Daily Example', 'Rain again'],
  ['The Daily Example » Rain again', 'Rain again'],
  ['Rain again – News – The Daily Example', 'Rain again'],
  ['Rain again | Example.com', 'Rain again'],
  ['Well-known rain: a history', 'Well-known rain: a history'],
  ['Rain - and more rain', 'Rain - and more rain'],
  ['The Daily Example', 'The Daily Example'],
])('%s', (title, bare) => {
  expect(withoutSite(title, SITE, new Set(['news']))).toBe(bare);
});
