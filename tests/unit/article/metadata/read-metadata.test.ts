// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../../lib/article/metadata/read-metadata';

const TEXT =
  'The council said on Monday that it would not close the library, which has been open for more than sixty years. ';

interface Page {
  url?: string;
  lang?: string;
  head?: string;
  body?: string;
  text?: string;
}

/** What is read from a page that has these parts and is plain otherwise. */
function read({
  url = 'https://www.example.org/news/library',
  lang = 'en',
  head = '',
  body = '',
  text = TEXT.repeat(4),
}: Page) {
  const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}<p>${text}</p></body></html>`;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  return readMetadata(doc, { url, now: new Date('2026-11-20T12:00:00Z') });
}

const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

describe('the title', () => {
  test('is the heading that the page’s own titles mean, without the site', () => {
    const { title, sources } = read({
      head: '<title>Library stays open | The Daily Example</title><meta property="og:title" content="Library stays open">',
      body: '<h1><a href="/">The Daily Example</a></h1><h1>Library stays open</h1>',
    });
    expect(title).toBe('Library stays open');
    expect(sources.title).toBe('heading');
  });

  test('is what the reader sees where search engines are told something else', () => {
    const { title } = read({
      head: '<title>10 library tips for savers</title><meta property="og:title" content="10 library tips for savers">',
      body: '<main><h1>How the town kept its books</h1></main>',
    });
    expect(title).toBe('How the town kept its books');
  });

  test('leaves the kicker over it', () => {
    const { title } = read({
      head: '<meta property="og:title" content="Library stays open">',
      body: '<h1><span>Town council</span> Library stays open</h1>',
    });
    expect(title).toBe('Library stays open');
  });

  test.each([
    ['<h1>Owning a book</h1>'],
    ['<h2><a href="#owning">Owning a Book</a></h2><h2>Rules</h2>'],
    ['<h1>The Example Manual</h1><h2>Owning a Book</h2>'],
    ['<div class="menu"><h1>The Example Manual</h1></div><main><h1>Owning a Book</h1></main>'],
  ])('is the chapter’s, without its book’s: %s', (body) => {
    const { title, sources } = read({ head: '<title>Owning a book - The Example Manual</title>', body });
    expect(title.toLowerCase()).toBe('owning a book');
    expect(sources.title).toBe('heading');
  });

  test('is no section’s above the headline', () => {
    const body = '<h2>Council</h2><h1>Library stays open</h1>';
    expect(read({ head: '<title>Council - Library stays open - Example</title>', body }).title).toBe(
      'Library stays open',
    );
  });

  test('is what the page declares where no heading shows it', () => {
    const { title, sources } = read({ head: '<title>Library stays open – The Daily Example</title>' });
    expect(title).toBe('Library stays open');
    expect(sources.title).toBe('title-element');
  });

  test('keeps a tag the headline is about, and loses one that is markup', () => {
    expect(read({ head: '<meta property="og:title" content="Thirty years of &lt;br&gt;">' }).title).toBe(
      'Thirty years of <br>',
    );
    expect(read({ head: '<meta property="og:title" content="An &lt;em&gt;odd&lt;/em&gt; year">' }).title).toBe(
      'An odd year',
    );
  });
});

describe('the authors', () => {
  test('come from linked data, every one of them', () => {
    const { authors, sources } = read({
      head: linked({ headline: 'x', author: [{ '@type': 'Person', name: 'Jo Doe' }, { name: 'Mo Roe' }] }),
    });
    expect(authors).toEqual(['Jo Doe', 'Mo Roe']);
    expect(sources.authors).toBe('json-ld');
  });

  test('come from the byline where the page declares only itself', () => {
    const { authors, sources } = read({
      head: '<meta property="og:site_name" content="The Daily Example"><meta name="author" content="The Daily Example">',
      body: '<h1>Library stays open</h1><p class="byline">By <a href="/author/jo">Jo Doe</a> and <a href="/author/mo">Mo Roe</a></p>',
    });
    expect(authors).toEqual(['Jo Doe', 'Mo Roe']);
    expect(sources.authors).toBe('byline');
  });

  test('are the site where nobody else is named', () => {
    const { authors } = read({
      head: '<meta property="og:site_name" content="The Daily Example"><meta name="author" content="The Daily Example">',
    });
    expect(authors).toEqual(['The Daily Example']);
  });

  test('are a person before an agency, and an agency before nobody', () => {
    const head = linked({ author: { name: 'AFP' } });
    expect(read({ head }).authors).toEqual(['AFP']);
    expect(read({ head, body: '<h1>Library stays open</h1><p class="byline">By Jo van der Doe</p>' }).authors).toEqual([
      'Jo van der Doe',
    ]);
    expect(read({ head, body: '<h1>Library stays open</h1><p class="byline">Report an error</p>' }).authors).toEqual([
      'AFP',
    ]);
  });

  test('are not who the article is about', () => {
    const body = '<h1>Jo Doe</h1><p class="author vcard">Jo Doe</p>';
    expect(read({ body }).authors).toEqual([]);
    expect(read({ head: '<meta name="author" content="Jo Doe">', body }).authors).toEqual(['Jo Doe']);
  });

  test('are those of the byline over the text where a template names the publisher', () => {
    const head = '<meta name="author" content="Example Media Group">';
    const body = `<h1>Library stays open</h1><p class="byline">By Jo Doe</p><p>${TEXT.repeat(3)}</p>`;
    expect(read({ head, body }).authors).toEqual(['Jo Doe']);
  });

  test('are not those of comments, teasers and addresses', () => {
    const { authors } = read({
      head: '<meta property="article:author" content="https://example.org/jo">',
      body: '<h1>Library stays open</h1><div class="comments"><span class="author">Troll</span></div><div class="related"><span class="author">Another</span></div>',
    });
    expect(authors).toEqual([]);
  });
});

describe('the dates', () => {
  test('keep their zone, and the change its own field', () => {
    const { published, modified, sources } = read({
      head: linked({ datePublished: '2024-03-05T10:20:00+01:00', dateModified: '2024-03-06' }),
    });
    expect(published).toBe('2024-03-05T10:20:00+01:00');
    expect(modified).toBe('2024-03-06');
    expect(sources.published).toBe('json-ld');
  });

  test('yield to the next source when they can’t be true', () => {
    const { published, sources } = read({
      head: `${linked({ datePublished: '1970-01-01T00:00:00Z' })}<meta property="article:published_time" content="2024-03-05">`,
    });
    expect(published).toBe('2024-03-05');
    expect(sources.published).toBe('open-graph');
  });

  test('are read from what the page shows, not from its comments', () => {
    const { published, modified } = read({
      body: '<h1>Library stays open</h1><div>5 March 2024, last updated 7 March 2024</div><div class="comments"><time datetime="2024-03-09">x</time></div>',
    });
    expect(published).toBe('2024-03-05');
    expect(modified).toBe('2024-03-07');
  });

  test('are the day it was for the writer, where universal time says another', () => {
    const head = linked({ datePublished: '2024-03-06T02:41:00Z' });
    expect(read({ head, url: 'https://example.org/2024/03/05/library' }).published).toBe('2024-03-05');
    expect(read({ head, body: '<time datetime="2024-03-05T21:41:00-05:00">5 March</time>' }).published).toBe(
      '2024-03-05T21:41:00-05:00',
    );
  });

  test.each([
    ['a row of an infobox', '<table><tr><th>Founded</th><td>28 February 1998</td></tr></table>'],
    [
      'a date for machines in one',
      '<table><tr><th>Opened</th><td><time datetime="1998-02-28">1998</time></td></tr></table>',
    ],
    [
      'a property in one',
      '<table><tr><th>Initial release</th><td itemprop="datePublished">1998-02-28</td></tr></table>',
    ],
    [
      'an infobox without heads',
      '<table class="infobox"><tr><td>Founded</td><td><span class="published">1998-02-28</span></td></tr></table>',
    ],
    ['a source', '<ol class="references"><li><a href="/s">Source</a>. <span>Retrieved 1 May 2016</span></li></ol>'],
    ['a list of facts', '<dl><dt>Born</dt><dd><span class="date">28 February 1998</span></dd></dl>'],
    [
      'a sentence',
      `<p>The library was opened on <time datetime="1998-02-28">28 February 1998</time>. ${TEXT.repeat(3)}</p>`,
    ],
  ])('are not what the text tells of: %s', (_, body) => {
    expect(read({ body: `<h1>Library</h1>${body}` }).published).toBeUndefined();
  });

  test.each([
    ['<table><tr><th>Date</th><td>5 March 2024</td></tr></table>'],
    ['<dl><dt>Published:</dt><dd>5 March 2024</dd></dl>'],
    ['<table><tr><td>Anna Example</td><td>5 March 2024</td></tr></table>'],
  ])('may stand in a table of the page’s own: %s', (body) => {
    expect(read({ body: `<h1>Library</h1>${body}` }).published).toBe('2024-03-05');
  });

  test.each([
    ['https://example.org/2024/03/05/library', '2024-03-05'],
    ['https://example.org/library-2024-03-05', '2024-03-05'],
    ['https://example.org/20240305-library', '2024-03-05'],
    ['https://example.org/library-20240399', undefined],
    ['https://example.org/library-1234567', undefined],
  ])('are read from the address %s', (url, published) => {
    expect(read({ url }).published).toBe(published);
  });
});

describe('the language', () => {
  test('is what the page declares, as a well-formed tag', () => {
    expect(read({ lang: 'en_gb' }).lang).toBe('en-GB');
    expect(read({ lang: '', head: '<meta property="og:locale" content="en_US">' }).lang).toBe('en-US');
  });

  test('is what the text is written in where the page says something else', () => {
    const { lang, dir, sources } = read({
      text: 'قرر مجلس المدينة يوم الاثنين أن المكتبة لن تغلق، لكن المدير قال إن المال لا يكفي منذ أعوام. '.repeat(12),
    });
    expect(lang).toBe('ar');
    expect(dir).toBe('rtl');
    expect(sources.lang).toBe('text');
  });
});

describe('addresses', () => {
  test('are absolute, http or https, or not there', () => {
    const { image, licence } = read({
      head: '<meta property="og:image" content="/a.jpg"><link rel="license" href="javascript:alert(1)">',
    });
    expect(image).toEqual({ url: 'https://www.example.org/a.jpg' });
    expect(licence).toBeUndefined();
  });

  test.each([
    ['https://example.org/news/library', 'https://example.org/news/library'],
    ['/news/library?utm=1#top', 'https://www.example.org/news/library?utm=1'],
    ['https://example.org/', undefined],
    ['https://elsewhere.net/news/library', undefined],
    ['javascript:alert(1)', undefined],
  ])('a canonical address of %s is believed to be %s', (href, canonicalUrl) => {
    expect(read({ head: `<link rel="canonical" href="${href}">` }).canonicalUrl).toBe(canonicalUrl);
  });

  test('the lead picture is no logo', () => {
    const head =
      '<meta property="og:image" content="/img/logo.png"><meta name="twitter:image" content="/img/rain.jpg">';
    expect(read({ head }).image?.url).toBe('https://www.example.org/img/rain.jpg');
  });
});

test('the rest: section, keywords, licence, paywall, site, summary', () => {
  const metadata = read({
    head: `${linked({ articleSection: 'Town', keywords: 'library, council,library', isAccessibleForFree: 'False', license: 'https://example.org/by' })}
      <meta property="og:site_name" content="The Daily Example"><meta name="description" content="It stays.">`,
  });
  expect(metadata).toMatchObject({
    section: 'Town',
    keywords: ['library', 'council'],
    licence: 'https://example.org/by',
    isAccessibleForFree: false,
    siteName: 'The Daily Example',
    description: 'It stays.',
  });
});

test('says little of an empty page, and nothing false', () => {
  const doc = new DOMParser().parseFromString('', 'text/html');
  expect(readMetadata(doc, { url: 'not an address' })).toEqual({
    url: 'not an address',
    title: '',
    authors: [],
    keywords: [],
    dir: 'ltr',
    sources: { title: 'title-element' },
  });
});

test('caps what a page says at length, in little time', () => {
  const long = 'x '.repeat(500_000);
  const start = performance.now();
  const { title, description, authors, keywords } = read({
    head: `<title>${long}</title><meta name="description" content="${long}"><meta name="author" content="${long}"><meta name="keywords" content="${'a,'.repeat(100_000)}">`,
    body: `<h1>${long}</h1><div class="byline">${long}</div>`,
  });
  expect(title.length).toBeLessThanOrEqual(400);
  expect(description?.length).toBeLessThanOrEqual(1000);
  expect(authors.join().length).toBeLessThan(1000);
  expect(keywords.length).toBeLessThanOrEqual(40);
  expect(performance.now() - start).toBeLessThan(3000);
});

test.each([
  ['NewsArticle', 'NewsArticle'],
  [['Article', 'OpinionNewsArticle'], 'NewsArticle'],
  ['LiveBlogPosting', 'BlogPosting'],
  ['MedicalScholarlyArticle', 'ScholarlyArticle'],
  ['Article', undefined],
])('of the type %j is cited as %s', (type, kind) => {
  expect(read({ head: linked({ '@type': type, headline: 'The library stays' }) }).articleType).toBe(kind);
});
