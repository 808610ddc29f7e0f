import { expect, test } from 'vitest';
import { pastedAddresses } from '../../../lib/article/pasted-addresses';

test.each<[string, string, string[]]>([
  ['one a line', 'https://a.example/1\nhttps://b.example/2\r\n', ['https://a.example/1', 'https://b.example/2']],
  [
    'in a sentence',
    'See https://a.example/1, or (https://b.example/2).',
    ['https://a.example/1', 'https://b.example/2'],
  ],
  ['with brackets of its own', 'https://en.wiki.example/Night_(film)', ['https://en.wiki.example/Night_(film)']],
  ['within brackets', '(https://en.wiki.example/Night_(film))', ['https://en.wiki.example/Night_(film)']],
  ['between angles', '<https://a.example/1>', ['https://a.example/1']],
  ['without a scheme, alone in its line', '- a.example/story\nexample', ['https://a.example/story']],
  ['twice', 'https://a.example/1 https://a.example/1', ['https://a.example/1']],
  ['of other schemes', 'javascript:alert(1) file:///etc/passwd ftp://a.example', []],
  ['none', 'no. not one', []],
  ['in another script', 'https://例え.example/記事。', ['https://xn--r8jz45g.example/%E8%A8%98%E4%BA%8B%E3%80%82']],
])('finds addresses %s', (_, text, urls) => {
  expect(pastedAddresses(text).map(({ url }) => url)).toEqual(urls);
});

test('takes the words of a link in Markdown for its title', () => {
  expect(pastedAddresses('* [Night trains](https://a.example/1 "x") and [more](<https://b.example/>)')).toEqual([
    { url: 'https://a.example/1', title: 'Night trains' },
    { url: 'https://b.example/', title: 'more' },
  ]);
});
