import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../lib/article/article';
import { extractArticle } from '../../../lib/article/extract';

const URL_HERE = 'https://news.example/2026/tram';
const sentence =
  'The tram will cross the river again next spring, the city said, nine years after the bridge was closed. ';
const paragraph = (n: number) => `<p>${n}. ${sentence.repeat(3)}</p>`;

/** A page of news as pages are: the article in the middle of everything else. */
const page = (article: string) => `<!doctype html><html lang="en"><head><title>The tram returns | News</title>
  <meta property="og:title" content="The tram returns"></head><body>
  <header><nav><ul>${'<li><a href="/s">Section</a></li>'.repeat(12)}</ul></nav></header>
  <main><article><h1>The tram returns</h1>
    <figure><img src="/lead.jpg" width="1200" height="800" alt="A tram"><figcaption>The first tram. Photo: Ana</figcaption></figure>
    <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
    ${article}
    <div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>Get the day's news straight to your inbox.</p></div>
  </article>
  <aside class="related"><h3>Related articles</h3><ul>${'<li><a href="/o">Another story of the city</a></li>'.repeat(6)}</ul></aside>
  <section id="comments"><h3>Comments</h3><p class="comment">I never liked that bridge, and now they open it again?</p></section></main>
  <footer><p>© 2026 News Ltd. All rights reserved.</p></footer></body></html>`;

async function read(html: string): Promise<{ article: ExtractedArticle; body: HTMLElement }> {
  const extraction = await extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url: URL_HERE });
  if (extraction.kind === 'refused') throw new Error(extraction.reason);
  return {
    article: extraction.article,
    body: new DOMParser().parseFromString(extraction.article.html, 'text/html').body,
  };
}

describe('an article in the middle of a page', () => {
  const body = [1, 2, 3, 4, 5, 6].map(paragraph).join('');

  test('comes out whole and alone', async () => {
    const { body: text } = await read(page(body));
    expect([...text.querySelectorAll('p')].map((p) => p.textContent?.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
    ]);
    for (const foreign of ['Share', 'newsletter', 'Related', 'never liked', '©', 'Section']) {
      expect(text.textContent).not.toContain(foreign);
    }
  });
  test('keeps its lead picture with its caption', async () => {
    const { body: text } = await read(page(body));
    expect(text.querySelector('figure img')?.getAttribute('src')).toBe('https://news.example/lead.jpg');
    expect(text.querySelector('figcaption')?.textContent).toBe('The first tram. Photo: Ana');
  });
  test('does not say its title again', async () => {
    const { article, body: text } = await read(page(body));
    expect(article.title).toBe('The tram returns');
    expect(text.querySelector('h1, h2')).toBeNull();
  });
  test('says what was left out of it, and why', async () => {
    const box = '<div class="related-box"><p><a href="/x">Read also: the bridge, a history in nine parts</a></p></div>';
    const { article } = await read(page(body.replace('<p>4.', `${box}<p>4.`)));
    const listed = article.removed?.find(({ text }) => text.includes('the bridge'));
    expect(listed).toMatchObject({
      reason: 'related',
      text: 'Read also: the bridge, a history in nine parts',
      html: '<p><a href="https://news.example/x">Read also: the bridge, a history in nine parts</a></p>',
    });
    expect(listed?.after).toMatch(/bridge was closed\.$/);
    expect(listed?.ahead).toMatch(/^4\./);
    expect(listed?.kind).toMatch(/^div\.related-box < /);
  });
});

describe('an article keeps', () => {
  const around = (inside: string) =>
    page([1, 2, 3].map(paragraph).join('') + inside + [4, 5, 6].map(paragraph).join(''));
  test.each([
    ['its headings', `<h2>Nine years</h2>${paragraph(9)}`, 'h2'],
    ['its quotes', `<blockquote><p>“${sentence}”</p></blockquote>`, 'blockquote p'],
    [
      'its lists',
      `<p>Three things are missing:</p><ul>${[1, 2, 3].map((n) => `<li>${n}, ${sentence}</li>`).join('')}</ul>`,
      'ul li',
    ],
    [
      'its tables',
      '<table><tr><th>Year</th><th>Riders</th></tr><tr><td>2016</td><td>41,000 a day</td></tr><tr><td>2027</td><td>60,000 a day, says the city</td></tr></table>',
      'table td',
    ],
    [
      'its pictures',
      '<figure><img data-src="/rails.jpg" alt="Rails"><figcaption>New rails</figcaption></figure>',
      'img[src="https://news.example/rails.jpg"]',
    ],
    [
      'its code',
      '<pre><code class="language-js">const tram = nextStop(river);</code></pre>',
      'code[data-language="js"]',
    ],
    [
      'its films, as links',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The tram"></iframe>',
      'a[href="https://www.youtube.com/watch?v=abcdefghijk"]',
    ],
  ])('%s', async (_, inside, selector) => {
    const { body } = await read(around(inside));
    expect(body.querySelector(selector), body.innerHTML).not.toBeNull();
  });
});

describe('no article is', () => {
  test.each([
    ['an empty page', '<p></p>'],
    ['a list of links', `<ul>${'<li><a href="/x">A story</a></li>'.repeat(60)}</ul>`],
    ['a login form', '<form><label>Name <input></label><label>Password <input></label><button>Log in</button></form>'],
  ])('%s', async (_, html) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    expect(await extractArticle(doc, { url: URL_HERE })).toEqual({ kind: 'refused', reason: 'not-an-article' });
  });
});
