import { describe, expect, test } from 'vitest';
import { assembleStreamed } from '../../../lib/article/repair/assemble-streamed';
import { markCaptions } from '../../../lib/article/repair/captions';
import { flattenShadow } from '../../../lib/article/repair/flatten-shadow';
import { loadLazyPictures } from '../../../lib/article/repair/lazy-pictures';
import { mendEncoding } from '../../../lib/article/repair/mend-encoding';
import { neutraliseNames } from '../../../lib/article/repair/neutralise-names';
import { makeParagraphs } from '../../../lib/article/repair/paragraphs';
import { revealText } from '../../../lib/article/repair/reveal-text';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** The body's markup after a repair. */
function bodyAfter(repair: (doc: Document) => void, html: string): string {
  const doc = parse(html);
  repair(doc);
  return doc.body.innerHTML;
}

const prose = (sentences: number) =>
  'The council met again on Monday, and nobody knew what it would decide. '.repeat(sentences);

describe('makeParagraphs', () => {
  test.each([
    ['loose text of a container', '<div>One<b>two</b></div>', '<div><p>One<b>two</b></p></div>'],
    [
      'text between blocks',
      '<div><h2>H</h2>One<ul></ul>Two</div>',
      '<div><h2>H</h2><p>One</p><ul></ul><p>Two</p></div>',
    ],
    [
      'text set apart by pairs of br',
      '<div>One<br><br>Two<br> <br>Three</div>',
      '<div><p>One</p><p>Two</p> <p>Three</p></div>',
    ],
    ['pairs of br within a paragraph', '<p class="x">One<br><br>Two</p>', '<p class="x">One</p><p class="x">Two</p>'],
    ['and lets a single br be', '<p>One<br>Two</p>', '<p>One<br>Two</p>'],
    ['and lets code be', '<pre>a<br><br>b</pre>', '<pre>a<br><br>b</pre>'],
    ['and lets cells and items be', '<ul><li>One</li></ul>', '<ul><li>One</li></ul>'],
  ])('%s', (_, html, expected) => expect(bodyAfter(makeParagraphs, html)).toBe(expected));
});

describe('loadLazyPictures', () => {
  test.each([
    ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg">', 'src="/a.jpg"'],
    ['data-srcset', '<img data-srcset="/a.jpg 1x, /b.jpg 2x">', ' srcset="/a.jpg 1x, /b.jpg 2x"'],
    ['a placeholder file', '<img src="/img/placeholder.gif" data-original="/real.jpg">', 'src="/real.jpg"'],
    [
      'noscript beside a placeholder',
      '<img src="/blank.gif" alt="A"><noscript><img src="/b.jpg"></noscript>',
      '<img src="/b.jpg" alt="A">',
    ],
  ])('finds the picture in %s', (_, html, expected) => expect(bodyAfter(loadLazyPictures, html)).toContain(expected));

  test('leaves a picture that has its address', () => {
    const html = '<img src="/a.jpg" data-src="/other.jpg">';
    expect(bodyAfter(loadLazyPictures, html)).toBe(html);
  });
});

describe('markCaptions', () => {
  test('makes a named caption beside its picture a figcaption', () => {
    const html =
      '<div class="photo"><img src="/a.jpg"><p class="wp-caption-text">The hall. Photo: Ana</p></div><p>Text</p>';
    expect(bodyAfter(markCaptions, html)).toContain(
      '<figcaption class="wp-caption-text">The hall. Photo: Ana</figcaption></figure>',
    );
  });
  test('puts the credit of a figure into its caption', () => {
    const html = '<figure><img src="/a.jpg"><figcaption>The hall.</figcaption><span>Ana / Agency</span></figure>';
    expect(bodyAfter(markCaptions, html)).toContain('<figcaption>The hall. <span>Ana / Agency</span></figcaption>');
  });
  test('takes no paragraph without a picture for a caption', () => {
    expect(bodyAfter(markCaptions, '<div><p class="caption">Said so.</p></div>')).not.toContain('figcaption');
  });
});

describe('revealText', () => {
  test('shows the article when it is what is hidden', () => {
    const html = `<div style="display:none"><p>${prose(10)}</p></div><p>Loading</p>`;
    expect(bodyAfter(revealText, html)).toContain('<div><p>');
  });
  test('leaves hidden what stands beside a readable article', () => {
    const html = `<div hidden=""><p>${prose(10)}</p></div><p>${prose(30)}</p>`;
    expect(bodyAfter(revealText, html)).toContain('<div hidden="">');
  });
  test('shows an article that only a noscript holds', () => {
    expect(bodyAfter(revealText, `<noscript><p>${prose(10)}</p></noscript>`)).toMatch(/^<p>/);
  });
});

test('assembleStreamed puts streamed parts in their places', () => {
  const html = '<main><template id="B:1"></template></main><div hidden id="S:1"><p>Text</p></div>';
  expect(bodyAfter(assembleStreamed, html)).toContain('<main><p>Text</p></main>');
});

test('flattenShadow puts a shadow root and its slots where a reader sees them', () => {
  const html = '<x-a><template shadowrootmode="open"><h2>Title</h2><slot></slot></template><p>Light</p></x-a>';
  expect(bodyAfter(flattenShadow, html)).toBe('<x-a><h2>Title</h2><p>Light</p></x-a>');
});

describe('mendEncoding', () => {
  const misread = (bytes: number[]) => String.fromCharCode(...bytes);
  const utf8 = (text: string) => misread([...new TextEncoder().encode(text)]);

  test('reads GB 2312 again that was read as Latin-1', () => {
    // 中文新闻 in GB 2312, over and over.
    const text = misread([0xd6, 0xd0, 0xce, 0xc4, 0xd0, 0xc2, 0xce, 0xc5]);
    expect(bodyAfter(mendEncoding, `<p>${text.repeat(10)}</p>`)).toBe(`<p>${'中文新闻'.repeat(10)}</p>`);
  });
  test('reads UTF-8 again that was read as Latin-1', () => {
    const text = 'Wiadomości są już różne, a żaden mąż nie zajął się łąką. ';
    expect(bodyAfter(mendEncoding, `<p>${utf8(text.repeat(5))}</p>`)).toContain('różne');
  });
  test('mends what was misread beside quotes and dashes that were not', () => {
    const text = 'Wiadomości są już różne, a żaden mąż nie zajął się łąką';
    const html = `<p>${`${utf8(text)} – tak „mówi”. `.repeat(5)}</p>`;
    expect(bodyAfter(mendEncoding, html)).toBe(`<p>${`${text} – tak „mówi”. `.repeat(5)}</p>`);
  });
  test('leaves a text alone that only shows some misread words', () => {
    const html = `<p>${`Où l’on écrivait « ${utf8('été')} » au lieu d’été, déjà à l’école, près de Noël. `.repeat(10)}</p>`;
    expect(bodyAfter(mendEncoding, html)).toBe(html);
  });
  test('leaves alone what was read rightly on a page most of which was not', () => {
    const right = '<p>« La mer est levée&nbsp;», dit-il, „Spaß“ und „Fuß“.</p>';
    const text = 'Le bac a été remplacé à l’été, après une vérification générale. ';
    expect(bodyAfter(mendEncoding, `<p>${utf8(text.repeat(5))}</p>${right}`)).toBe(`<p>${text.repeat(5)}</p>${right}`);
  });
  test('reads again what was misread below paragraphs that were not', () => {
    const clean = `<p>${'The ferry left at six and was back before noon. '.repeat(20)}</p>`;
    const text = 'Wiadomości są już różne, a żaden mąż nie zajął się łąką. ';
    expect(bodyAfter(mendEncoding, `${clean}<div>${utf8(text.repeat(5))}</div>`)).toContain('różne');
  });
  test('leaves Western European text alone', () => {
    const html = `<p>${'Été à Orléans : la fête, où Noël a mangé dix œufs – « déjà ».'.repeat(10)}</p>`;
    expect(bodyAfter(mendEncoding, html)).toBe(html);
  });
});

describe('neutraliseNames', () => {
  test.each(['parentNode', 'nextElementSibling', 'attributes', 'removeChild', 'readability', 'tagName'])(
    'frees a form from a field named %s',
    (name) => {
      const doc = parse(`<form><input name="${name}"><input id="${name}"><p>Text</p></form>`);
      const form = doc.querySelector('form');
      neutraliseNames(doc);
      expect(form && Reflect.get(form, name)).not.toBeInstanceOf(HTMLInputElement);
    },
  );
  test('frees the document too', () => {
    const doc = parse('<img name="body"><img name="querySelectorAll"><p>Text</p>');
    neutraliseNames(doc);
    expect(doc.body.localName).toBe('body');
    expect(doc.querySelectorAll('p')).toHaveLength(1);
  });
});
