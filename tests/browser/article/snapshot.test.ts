import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../lib/article/limits';
import { openSnapshot } from '../../../lib/article/open-snapshot';
import { type SnapshotResult, takeSnapshot } from '../../../lib/article/snapshot';
import { nested, page, prose, snapshotIn, TOO_MANY, withLivePage } from './live-page';

const parser = new DOMParser();
const take = (document: Document) => snapshotIn(takeSnapshot(document));
const open = (document: Document) => openSnapshot(take(document), parser);
const detached = (body: string) => parser.parseFromString(page(body), 'text/html');
const tooLarge: SnapshotResult = { kind: 'refused', reason: 'too-large' };
const notAPage: SnapshotResult = { kind: 'refused', reason: 'not-a-page' };

const PICTURE = new URL('../../fixtures/sample/pictures/estuary-480.jpg', import.meta.url).href;
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('counts', () => {
  test('elements, texts and comments, and how deep they stand', () => {
    const doc = parser.parseFromString(
      '<html><head></head><body><p>One <b>two</b></p><!-- three --></body></html>',
      'text/html',
    );
    // html, head, body, p, "One ", b, "two", comment
    expect(take(doc)).toMatchObject({ nodes: 8, depth: 4 });
  });

  test('what is in shadow roots', () => {
    const doc = detached('<div></div>');
    const { nodes } = take(doc);
    doc.querySelector('div')?.attachShadow({ mode: 'open' }).append(nested(doc, 10));
    // The root itself, ten elements, a paragraph and its text; below html, body and div.
    expect(take(doc)).toMatchObject({ nodes: nodes + 13, depth: 2 + 13 });
  });
});

describe('keeps the page as markup', () => {
  test('with its address and its markup', async () => {
    await withLivePage(page(prose()), (document) => {
      const { html, url } = take(document);
      expect(url).toBe('about:srcdoc');
      expect(html).toBe(document.documentElement.outerHTML);
    });
  });

  test('with what a script has put in open shadow roots, and with what is slotted there', () => {
    const doc = detached('<x-story><b slot="headline">A ferry</b> and its crew</x-story>');
    doc.documentElement.setAttribute('data-note', 'a "b" &quot; <c>');
    const story = doc.querySelector('x-story')?.attachShadow({ mode: 'open' });
    if (story) story.innerHTML = '<h1><slot name="headline"></slot></h1><x-inner></x-inner><slot></slot>';
    story?.querySelector('x-inner')?.attachShadow({ mode: 'open' }).append('inside');
    const { html } = take(doc);
    expect(html).toContain('<template shadowrootmode="open"><h1><slot name="headline"></slot></h1>');
    expect(html).toContain('<template shadowrootmode="open">inside</template>');
    expect(html).toContain('<b slot="headline">A ferry</b> and its crew');
    expect(open(doc).documentElement.dataset.note).toBe('a "b" &quot; <c>');
  });

  test('but not with closed shadow roots', () => {
    const doc = detached('<div></div>');
    doc.querySelector('div')?.attachShadow({ mode: 'closed' }).append('secret');
    expect(take(doc).html).not.toContain('secret');
  });

  test('of a page served as XHTML', () => {
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="x.js"/></head><body><div/>${prose()}</body></html>`;
    const opened = open(parser.parseFromString(xhtml, 'application/xhtml+xml'));
    expect(opened.querySelectorAll('body > p')).toHaveLength(6);
  });
});

describe('notes where pictures were loaded from', () => {
  const loaded = (document: Document) =>
    Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));

  test('when their own address is missing or holds the place only', async () => {
    const body = `<noscript><img src="/fallback.jpg"></noscript><picture><source srcset="${PICTURE}"><img alt="one"></picture><img alt="two" src="${BLANK}" srcset="${PICTURE} 480w"><img alt="three" src="${BLANK}">`;
    await withLivePage(page(body), async (document) => {
      await loaded(document);
      expect(take(document).pictures).toEqual({
        count: 3,
        loaded: [
          { index: 0, url: PICTURE },
          { index: 1, url: PICTURE },
        ],
      });
      const images = [...open(document).querySelectorAll('img:not(noscript img)')];
      expect(images.map((image) => image.getAttribute('src'))).toEqual([PICTURE, PICTURE, BLANK]);
    });
  });

  test('but not of pictures that say so, did not load or stand in a shadow root', async () => {
    const body = `<img src="${PICTURE}"><img src="${BLANK}" srcset="/no-such-picture.jpg"><i></i>`;
    await withLivePage(page(body), async (document) => {
      const root = document.querySelector('i')?.parentElement?.appendChild(document.createElement('div'));
      if (root) root.attachShadow({ mode: 'open' }).innerHTML = `<img srcset="${PICTURE}">`;
      await loaded(document);
      expect(take(document).pictures).toEqual({ count: 2, loaded: [] });
    });
  });

  test('and leaves pictures alone where the markup parses to another number of them', () => {
    const snapshot = take(detached('<img alt=""><img alt="">'));
    const pictures = { count: 3, loaded: [{ index: 0, url: PICTURE }] };
    expect(
      openSnapshot({ ...snapshot, pictures }, parser)
        .querySelector('img')
        ?.hasAttribute('src'),
    ).toBe(false);
  });
});

describe('notes what is not displayed', () => {
  const style = '<style>.gone, .gone * { display: none } .unseen { visibility: hidden }</style>';
  const hiddenIn = (document: Document) =>
    [...open(document).querySelectorAll('[data-undisplayed]')].map(({ id }) => id);

  test('by a style sheet, the outermost, where there is text', async () => {
    const body = `<noscript><p>No <b>script</b></p></noscript><div id="a" class="gone"><p id="b">Words</p></div>
      <p id="c">Seen</p><p id="d" class="gone"> </p><details><summary>More</summary><p>Folded</p></details>
      <template><p>Not yet</p></template><ul><li id="e" class="gone">Words</li><li>Seen</li></ul>`;
    await withLivePage(page(body, style), (document) => expect(hiddenIn(document)).toEqual(['a', 'e']));
  });

  test('beside shadow roots, but not in them', async () => {
    const body = '<x-a></x-a><p id="a" class="gone">Words</p>';
    await withLivePage(page(body, style), (document) => {
      const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = `<p style="display: none">Words</p>`;
      expect(hiddenIn(document)).toEqual(['a']);
    });
  });

  test('unless the markup parses to other elements', async () => {
    await withLivePage(page('<p id="a" class="gone">Words</p><p id="b"></p>', style), (document) => {
      document.querySelector('#b')?.append(document.createElement('p')); // no parser puts one into another
      expect(take(document).elements.hidden).toHaveLength(1);
      expect(hiddenIn(document)).toEqual([]);
    });
  });

  test('of a document that is not on a screen there is nothing to be said', () => {
    expect(take(detached('<p style="display: none">Words</p>')).elements.hidden).toEqual([]);
  });
});

describe('reads frames of the same origin', () => {
  const framed = (html: string) => html.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

  test('that hold text, in their place, with their own addresses', async () => {
    const text = `${prose()}<a href="next.html">next</a>`;
    const body = `<p>Before</p><iframe srcdoc="${framed('<p>short</p>')}"></iframe><iframe srcdoc="${framed(page(text, '<base href="https://frame.example/a/">'))}"></iframe><p>After</p>`;
    await withLivePage(page(body), (document) => {
      expect(take(document).frames).toEqual({
        count: 2,
        readable: [{ index: 1, html: text, url: 'https://frame.example/a/' }],
      });
      const opened = open(document);
      expect(opened.querySelectorAll('body > iframe')).toHaveLength(1);
      expect(opened.querySelector('section')?.nextElementSibling?.textContent).toBe('After');
      expect(opened.querySelector('section a')?.getAttribute('href')).toBe('https://frame.example/a/next.html');
    });
  });

  test('in the stead of a frameset', () => {
    const frames = { count: 1, readable: [{ index: 0, html: prose(), url: 'https://news.example/' }] };
    const frameset = take(parser.parseFromString('<frameset><frame src="a.html"></frameset>', 'text/html'));
    const opened = openSnapshot({ ...frameset, frames }, parser);
    expect([opened.body.localName, opened.querySelectorAll('body p').length]).toEqual(['body', 6]);
  });

  test('but not of another origin', async () => {
    const body = `<iframe sandbox srcdoc="${framed(page(prose()))}"></iframe>`;
    await withLivePage(page(body), (document) => {
      expect(take(document).frames).toEqual({ count: 1, readable: [] });
    });
  });

  test('only as far as the page stays within the limits with them', async () => {
    await withLivePage(page('<iframe></iframe><iframe></iframe>'), (document) => {
      for (const frame of document.querySelectorAll('iframe')) {
        frame.contentDocument?.body.append('x'.repeat(LIMITS.characters * 0.6));
      }
      expect(take(document).frames.readable.map(({ index }) => index)).toEqual([0]);
    });
  });
});

describe('refuses as too large', () => {
  test('too many nodes', () => {
    const doc = detached('');
    for (let count = 0; count < TOO_MANY; count += 1) doc.body.append(doc.createElement('br'));
    expect(takeSnapshot(doc)).toEqual(tooLarge);
  });

  test('too great a depth', () => {
    const doc = detached('');
    doc.body.append(nested(doc, LIMITS.depth));
    expect(takeSnapshot(doc)).toEqual(tooLarge);
  });

  test('too great a depth of shadow roots', () => {
    const doc = detached('');
    let inner: ParentNode = doc.body;
    for (let level = 0; level < LIMITS.depth / 2; level += 1) {
      const host = doc.createElement('div');
      inner.append(host);
      inner = host.attachShadow({ mode: 'open' });
    }
    expect(takeSnapshot(doc)).toEqual(tooLarge);
  });

  test.each([
    ['text', (doc: Document) => doc.body.append('x'.repeat(LIMITS.characters + 1))],
    ['attributes', (doc: Document) => doc.body.setAttribute('title', 'x'.repeat(LIMITS.characters + 1))],
    ['a comment', (doc: Document) => doc.body.append(doc.createComment('x'.repeat(LIMITS.characters + 1)))],
    ['text that grows as markup', (doc: Document) => doc.body.append('&'.repeat(LIMITS.characters / 2))],
  ])('too many characters of %s', (_, fill) => {
    const doc = detached('');
    fill(doc);
    expect(takeSnapshot(doc)).toEqual(tooLarge);
  });
});

describe('refuses as no page', () => {
  test.each([
    ['a feed', '<rss version="2.0"><channel><title>News</title></channel></rss>', 'application/xml'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>Words</text></svg>', 'image/svg+xml'],
    ['broken XML', '<a><b></a>', 'text/xml'],
  ] as const)('%s', (_, text, type) => {
    expect(takeSnapshot(parser.parseFromString(text, type))).toEqual(notAPage);
  });

  test('a document with nothing in it', () => {
    const doc = detached('');
    doc.documentElement.remove();
    expect(takeSnapshot(doc)).toEqual(notAPage);
  });

  test.each(['text/plain', 'application/json', 'image/png', 'application/pdf'])('%s', async (type) => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob(['plain words'], { type }));
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    // The viewer of a PDF is of another origin, so that there is no document to be had at all.
    if (frame.contentDocument) expect(takeSnapshot(frame.contentDocument)).toEqual(notAPage);
    frame.remove();
  });
});

test('leaves the page as it is', async () => {
  const body = `${prose()}<img srcset="${PICTURE}"><iframe></iframe><form><input name="nodeType"></form><x-a></x-a>`;
  await withLivePage(page(body), (document) => {
    const shadow = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
    const observer = new MutationObserver(() => undefined);
    for (const root of [document, shadow]) {
      if (root) observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    take(document);
    expect(observer.takeRecords()).toEqual([]);
    observer.disconnect();
  });
});
