import { expect, test } from 'vitest';
import { extractArticle } from '../../../lib/article/extract';
import { page, prose } from './live-page';

const read = (html: string, url = 'https://news.example/ferry') =>
  extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url });

async function textOf(html: string): Promise<string> {
  const extraction = await read(html);
  if (extraction.kind === 'refused') return extraction.reason;
  return new DOMParser().parseFromString(extraction.article.html, 'text/html').body.textContent ?? '';
}

const linked = (articleBody: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'A ferry', articleBody })}</script>`;
const plain = prose().replace(/<\/p>/g, '\n').replace(/<p>/g, '');

test.each([
  ['linked data', linked(plain)],
  [
    'the data a script writes the page from',
    `<script type="application/json">${JSON.stringify({ props: { content: prose() } })}</script>`,
  ],
  [
    'data escaped twice, for a script to push',
    `<script>self.parts.push([1, ${JSON.stringify(
      JSON.stringify(
        prose()
          .split('</p>')
          .map((part) => `${part}</p>`),
      ),
    )}])</script>`.replace(/<(?=\/?p>)/g, '\\u003c'),
  ],
])('an article that is only in %s is read from there', async (_, data) => {
  const text = await textOf(page(`<div id="app"><p>Loading</p></div>${data}`));
  expect(text).toContain('Paragraph 0 tells');
  expect(text).toContain('Paragraph 5 tells');
});

test('what the page shows comes before what its data says', async () => {
  const other = plain.repeat(3).replaceAll('ferry', 'balloon');
  expect(await textOf(page(`<article>${prose()}${prose()}</article>${linked(other)}`))).not.toContain('balloon');
});

test('a front page stays one, whatever its scripts hold', async () => {
  const html = page(`<p>News</p>${linked(plain)}`);
  expect(await read(html, 'https://news.example/?from=feed')).toEqual({ kind: 'refused', reason: 'not-an-article' });
});
