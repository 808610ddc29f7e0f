import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/article/extract';
import { nested, page, prose, withLivePage } from './live-page';
import { type Outcome, readPage } from './read-page';

/**
 * Pages that set out to hang or mislead, through all that happens between the live page and the text that is shown. Each
 * must end, without an error nobody caught, in an article or in a refusal. The time is a guard against hanging, not a
 * benchmark: the machine that runs this may be busy.
 */
const PATIENCE = 30_000;

const parser = new DOMParser();
const parse = (html: string) => parser.parseFromString(html, 'text/html');
const empty = () => parse(page(''));

function proseIn(outcome: Outcome): string {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused} ${outcome.detail ?? ''}`);
  return outcome.body.textContent ?? '';
}

const expectProse = (outcome: Outcome) => {
  expect(proseIn(outcome)).toContain('Paragraph 0 tells');
  expect(proseIn(outcome)).toContain('Paragraph 5 tells');
};

/** Of pages so large that they may be refused. */
const expectProseUnlessTooLarge = (outcome: Outcome) => {
  if ('refused' in outcome) expect(outcome).toEqual({ refused: 'too-large' });
  else expectProse(outcome);
};

/** Every name a form or a document has of its own, and those of it that have been seen to hang or to break a reader. */
const namesOf = (object: object): string[] => {
  const names = new Set<string>();
  for (let at = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return [...names];
};
const FORM_NAMES = namesOf(document.createElement('form'));
const DOCUMENT_NAMES = namesOf(document);

describe('names that clobber', { timeout: PATIENCE }, () => {
  const inForm = (tag: string, names: string[]) => names.map((name) => `<${tag} name="${name}" id="${name}">`).join('');

  test.each([
    'parentNode',
    'nextElementSibling',
    'nextSibling',
    'firstChild',
    'firstElementChild',
    'children',
    'childNodes',
    'tagName',
    'localName',
    'nodeType',
    'nodeName',
    'textContent',
    'innerHTML',
    'attributes',
    'getAttribute',
    'setAttribute',
    'removeChild',
    'remove',
    'replaceWith',
    'querySelectorAll',
    'getElementsByTagName',
    'ownerDocument',
    'style',
    'shadowRoot',
    'length',
    'readability',
  ])('of inputs in a form: %s', async (name) => {
    const form = `<form id="${name}"><input name="${name}"><input id="${name}">${prose()}<button name="${name}"></form>`;
    await withLivePage(page(form), async (document) => expectProse(await readPage(document)));
  });

  test.each([
    'body',
    'head',
    'documentElement',
    'createTreeWalker',
    'createElement',
    'querySelectorAll',
    'getElementsByTagName',
    'contentType',
    'URL',
    'baseURI',
    'cookie',
    'title',
    'location',
    'defaultView',
    'implementation',
    'firstChild',
    'cloneNode',
  ])('of pictures, forms, frames and objects in the document: %s', async (name) => {
    const named = ['img', 'form', 'iframe', 'embed', 'object'].map(
      (tag) => `<${tag} name="${name}" id="${name}"></${tag}>`,
    );
    await withLivePage(page(named.join('') + prose()), async (document) => expectProse(await readPage(document)));
  });

  test.each(['parentNode', 'nextElementSibling', 'tagName', 'querySelectorAll'])(
    'of parts of a form in a shadow root: %s',
    async (name) => {
      const doc = parse(page('<x-story></x-story>'));
      const root = doc.querySelector('x-story')?.attachShadow({ mode: 'open' });
      const named = ['input', 'button', 'fieldset', 'img', 'object'].map((tag) => `<${tag} name="${name}"></${tag}>`);
      if (root) root.innerHTML = named.map((element) => `<form>${element}${prose()}</form>`).join('');
      expectProse(await readPage(doc));
    },
  );

  test.each(['math', 'svg'])('a template of %s, which has no content of its own', async (tag) => {
    const template = '<template shadowrootmode="open"><form><input name="parentNode"></form>words</template>';
    expectProse(await readPage(parse(page(`<${tag}>${template}</${tag}>${prose()}`))));
  });

  test('a shadow root in the head', async () => {
    const html = `<html><head><template shadowrootmode="open"><article>${prose()}</article></template></head><body>${prose()}</body></html>`;
    const extraction = await extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
      url: 'https://news.example/',
    });
    expect(extraction.kind).toBe('article');
  });

  test('all there are, of inputs in a form', async () => {
    const form = `<form>${inForm('input', FORM_NAMES)}${prose()}</form>`;
    await withLivePage(page(form), async (document) => expectProse(await readPage(document)));
  });

  test('all there are, of pictures and forms in the document', async () => {
    const named = inForm('img', DOCUMENT_NAMES) + DOCUMENT_NAMES.map((name) => `<form name="${name}"></form>`).join('');
    await withLivePage(page(named + prose()), async (document) => expectProse(await readPage(document)));
  });

  test('in forms within forms, which only a script can build', async () => {
    const doc = parse(page(`<main>${prose()}</main>`));
    for (const name of ['parentNode', 'nextElementSibling', 'tagName']) {
      const form = doc.createElement('form');
      form.innerHTML = `<input name="${name}">`;
      form.append(...doc.body.childNodes);
      doc.body.append(form);
    }
    expectProse(await readPage(doc));
  });

  test('of inputs elsewhere that name their form', async () => {
    const form = `<form id="f">${prose()}</form><input form="f" name="parentNode"><input form="f" name="textContent">`;
    await withLivePage(page(form), async (document) => expectProse(await readPage(document)));
  });
});

describe('depth', { timeout: PATIENCE }, () => {
  test.each([10_000, 50_000])('of %i elements, built by a script', async (depth) => {
    const doc = parse(page(prose()));
    doc.body.append(nested(doc, depth));
    expectProseUnlessTooLarge(await readPage(doc));
  });

  test.each([10_000, 50_000])('of %i elements, written as text', async (depth) => {
    expectProseUnlessTooLarge(await readPage(parse(page(`${prose()}${'<div>'.repeat(depth)}bottom`))));
  });

  test.each([
    'b',
    'a',
    'font',
    'span',
    'ul><li',
    'blockquote',
    'table><tr><td',
    'form',
    'button',
    'svg><g',
    'math><mi',
  ])('of 5,000 <%s>', async (tag) => {
    expectProse(await readPage(parse(page(`<article>${prose()}</article>${`<${tag}>`.repeat(5000)}bottom`))));
  });

  test('of the text itself, 400 elements down', async () => {
    expectProse(await readPage(parse(page(`${'<div>'.repeat(400)}${prose()}`))));
  });

  test('of 1,000 shadow roots', async () => {
    const doc = parse(page(`<main>${prose()}</main>`));
    let inner: ParentNode = doc.body;
    for (let level = 0; level < 1000; level += 1) {
      const host = doc.createElement('x-level');
      inner.append(host, `level ${level}`);
      inner = host.attachShadow({ mode: 'open' });
    }
    expectProse(await readPage(doc));
  });
});

describe('size', { timeout: PATIENCE }, () => {
  test.each([
    ['100,000 nodes', '<div><b>x</b></div>'.repeat(33_000)],
    ['100,000 links', '<a href="/x">x</a>'.repeat(50_000)],
    ['20,000 paragraphs', '<p>A line of no great length, with a comma.</p>'.repeat(20_000)],
    ['a table of 500 × 200', `<table>${`<tr>${'<td>1</td>'.repeat(200)}</tr>`.repeat(500)}</table>`],
  ])('%s beside an article, or too large', async (_, html) => {
    expectProseUnlessTooLarge(await readPage(parse(page(`<main>${prose()}</main>${html}`))));
  });

  test.each([
    ['50,000 breaks', '<br>'.repeat(50_000)],
    ['50,000 breaks with text between', 'a line<br>'.repeat(50_000)],
    ['50,000 comments', '<!-- x -->'.repeat(50_000)],
    ['a long attribute', `<p title="${'x'.repeat(2_000_000)}" class="${'y '.repeat(500_000)}">x</p>`],
    ['a long list of pictures', `<img srcset="${'https://news.example/a.jpg 1w, '.repeat(50_000)}">`],
    ['a long word', `<p>${'x'.repeat(2_000_000)}</p>`],
    ['a long line', `<p>${'words and more words, '.repeat(100_000)}</p>`],
    ['a long run of white space', `<p>a${' '.repeat(2_000_000)}b</p>`],
    ['a long run of commas', `<p>${','.repeat(1_000_000)}</p>`],
    ['a long class of dashes', `<div class="${'-'.repeat(200_000)}" id="${'a-'.repeat(100_000)}">x</div>`],
    ['a long address', `<a href="/${'a/'.repeat(500_000)}">x</a>`],
    ['a large picture in the markup', `<img src="data:image/png;base64,${'A'.repeat(8_000_000)}">`],
    ['5,000 attributes', `<p ${Array.from({ length: 5000 }, (_, n) => `data-a${n}="${n}"`).join(' ')}>x</p>`],
    ['1,000 scripts', `<script type="application/ld+json">{"@graph":[${'{},'.repeat(50)}{}]}</script>`.repeat(1000)],
  ])('%s beside an article', async (_, html) => {
    expectProse(await readPage(parse(page(`<main>${prose()}</main>${html}`))));
  });

  test.each([
    ['a title', page(prose()).replace('A ferry', 'A ferry '.repeat(200_000))],
    ['a description', page(prose(), `<meta name="description" content="${'words '.repeat(300_000)}">`)],
    ['an author', page(prose(), `<meta name="author" content="${'Ann Lee, '.repeat(200_000)}">`)],
    ['a date', page(prose(), `<meta property="article:published_time" content="${'2026-'.repeat(300_000)}">`)],
    ['JSON-LD, deep', page(prose(), `<script type="application/ld+json">${'{"a":['.repeat(100_000)}</script>`)],
    [
      'JSON-LD, deep and whole',
      page(prose(), `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`),
    ],
    ['a byline', page(`<p class="byline">By ${'Ann Lee and '.repeat(100_000)}</p>${prose()}`)],
    ['many superscripts alike', page(prose(), `<p>a${'<sup>1</sup>'.repeat(40_000)}</p>`)],
    ['many cells', page(`${prose()}<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(9000)}</table>`)],
    ['many things left out', page(`${'<div class="share"><p>Share</p></div><p>a</p>'.repeat(6000)}${prose()}`)],
    ['many passages not displayed', page(`${'<div data-undisplayed><p>a</p></div><p>b</p>'.repeat(6000)}${prose()}`)],
    ['many keywords', page(prose(), `<meta name="keywords" content="${'a, '.repeat(500_000)}">`)],
  ])('a megabyte of %s', async (_, html) => {
    expectProse(await readPage(parse(html)));
  });

  test('a megabyte of language', async () => {
    expectProse(await readPage(parse(page(prose()).replace('lang="en"', `lang="${'en-'.repeat(400_000)}"`))));
  });

  test.each([20, 100])('%i MB of text is refused', async (megabytes) => {
    const doc = empty();
    for (let count = 0; count < megabytes; count += 1) doc.body.append('Sentences, '.repeat(100_000));
    expect(await readPage(doc)).toEqual({ refused: 'too-large' });
  });

  test('many large pictures in the markup are refused', async () => {
    const doc = parse(page(prose()));
    const src = `data:image/png;base64,${'A'.repeat(1_000_000)}`;
    for (let count = 0; count < 30; count += 1) doc.body.append(Object.assign(doc.createElement('img'), { src }));
    expect(await readPage(doc)).toEqual({ refused: 'too-large' });
  });
});

describe('bytes', { timeout: PATIENCE }, () => {
  test.each([
    ['null bytes', page(prose().replace(/ /g, ' \0'))],
    ['half surrogates', page(`<p>\ud800 \udc00 ${'\ud83d'.repeat(500)}</p>${prose()}`)],
    ['UTF-8 read as Latin 1', page(`<p>${'Ã©tÃ© Ã  la cÃ´te â€™ '.repeat(200)}</p>${prose()}`)],
    ['replacement characters', page(`<p>${'\ufffd'.repeat(5000)}</p>${prose()}`)],
    ['direction marks', page(`<p>${'\u202e\u2066\u200f'.repeat(5000)}</p>${prose()}`)],
    ['stacked accents', page(`<p>a${'\u0301'.repeat(50_000)}</p>${prose()}`)],
    ['control characters', page(`<p>\u0001\u0008\u000b\u001f\u007f\u0085</p>${prose()}`)],
    ['tags cut off', page(`${prose()}<p class="x`)],
    ['a comment without end', page(`${prose()}<!-- `)],
    ['a script without end', page(`${prose()}<script>`)],
    ['a title without end', `<title>A${page(prose())}`],
    ['a template without end', page(`${prose()}<template>`)],
    ['tags crossed', page(prose().replace(/<p>/g, '<b><p><i></b><table><p>'))],
    ['two bodies and two heads', page(prose()) + page(prose())],
    ['plaintext', page(`${prose()}<plaintext>`)],
  ])('%s', async (_, html) => {
    const outcome = await readPage(parse(html));
    // What is left may be an article or not, but must have been told apart.
    if ('refused' in outcome) expect(outcome.refused).toBe('not-an-article');
    else expect(outcome.body.textContent).toContain('Paragraph');
  });
});

describe('documents of another kind', { timeout: PATIENCE }, () => {
  const refusedAs = async (document: Document) => {
    const outcome = await readPage(document);
    return 'refused' in outcome ? outcome.refused : 'read';
  };

  test.each([
    ['nothing', ''],
    ['a frameset', '<frameset><frame src="about:blank"></frameset>'],
    [
      'XML served as HTML',
      '<?xml version="1.0"?><rss><channel><item><link/><title>A ferry</title></item></channel></rss>',
    ],
    ['only scripts', page('<script>app()</script>'.repeat(100))],
  ])('%s', async (_, html) => expect(await refusedAs(parse(html))).toBe('not-an-article'));

  test('a feed', async () => {
    const feed = parser.parseFromString('<feed xmlns="http://www.w3.org/2005/Atom"/>', 'application/xml');
    expect(await refusedAs(feed)).toBe('not-a-page');
  });

  test('one whose body a script took away', async () => {
    const doc = parse(page(prose()));
    doc.body.remove();
    expect(await refusedAs(doc)).toBe('not-an-article');
  });

  test('one whose root a script took away', async () => {
    const doc = parse(page(prose()));
    doc.documentElement.remove();
    expect(await refusedAs(doc)).toBe('not-a-page');
  });

  test('a page of frames, one with the article', async () => {
    const frame = page(prose(8)).replace(/"/g, '&quot;');
    await withLivePage(page(`<iframe srcdoc="${frame}"></iframe>`), async (document) =>
      expectProse(await readPage(document)),
    );
  });

  test('a page a script writes', async () => {
    const text = JSON.stringify(prose()).replace(/<\//g, '<\\/');
    await withLivePage(page(`<script>document.write(${text})</script>`), async (document) =>
      expectProse(await readPage(document)),
    );
  });

  test('a page rewritten after it loaded', async () => {
    await withLivePage(page('first'), async (document) => {
      document.open();
      document.write(page(prose()));
      document.close();
      expectProse(await readPage(document));
    });
  });
});

describe('scripts that meddle', { timeout: PATIENCE }, () => {
  test('a page that changes while it is read', async () => {
    await withLivePage(page(prose()), async (document) => {
      const reading = readPage(document);
      document.body.textContent = 'gone';
      expectProse(await reading);
    });
  });

  test('properties of elements that throw', async () => {
    await withLivePage(page(prose()), async (document) => {
      const trap: PropertyDescriptor = {
        get: () => {
          throw new Error('trapped');
        },
      };
      for (const element of document.querySelectorAll('p, body, html')) {
        for (const name of ['nodeType', 'localName', 'attributes', 'shadowRoot', 'firstChild', 'textContent']) {
          Object.defineProperty(element, name, trap);
        }
      }
      for (const name of ['body', 'documentElement', 'URL', 'createTreeWalker', 'contentType']) {
        Object.defineProperty(document, name, trap);
      }
      expectProse(await readPage(document));
    });
  });

  test('observers that throw or answer each change with another see none', async () => {
    await withLivePage(page(`${prose()}<x-a></x-a>`), async (document) => {
      document.querySelector('x-a')?.attachShadow({ mode: 'open' }).append('x');
      let changes = 0;
      const observer = new MutationObserver(() => {
        changes += 1;
        document.body.append('more');
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      expectProse(await readPage(document));
      observer.disconnect();
      expect([changes, observer.takeRecords()]).toEqual([0, []]);
    });
  });

  test('markup that would run or load does neither', async () => {
    const html = `<script>parent.hostileRan = true</script><img src="x" onerror="parent.hostileRan = true"><svg onload="parent.hostileRan = true"></svg>`;
    const outcome = await readPage(parse(page(prose().replace(/<\/p>/g, `${html}</p>`))));
    expectProse(outcome);
    if ('body' in outcome) document.body.append(outcome.body);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect('hostileRan' in window).toBe(false);
    if ('body' in outcome) outcome.body.remove();
  });
});
