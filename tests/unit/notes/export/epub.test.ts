// @vitest-environment happy-dom
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describePicture } from '../../../../lib/notes/anchoring/pictures';
import type { Exported } from '../../../../lib/notes/export/exported';
import { createTextMap } from '../../../../lib/notes/text-map';
import { aHighlight } from '../a-highlight';
import { anExport, filesOf, PNG } from './an-export';

const COVER = async () => ({ type: 'image/png', bytes: PNG });

async function book(articles: readonly Exported[]): Promise<{ bytes: Uint8Array; path: string }> {
  const [file] = await filesOf('epub', articles, {}, { drawCover: COVER });
  if (!(file?.content instanceof Uint8Array)) throw new Error('no book');
  return { bytes: file.content, path: file.path };
}

async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ id, message, location }) => `${id} ${message} ${JSON.stringify(location ?? '')}`);
}

const page = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[`OEBPS/${path}`] ?? new Uint8Array());

const RICH = `<h2>Part <em>one</em></h2><p>Tides come twice a day. The moon pulls them. <a href="#article-x">See</a> <a href="#nowhere">gone</a></p>
<figure><img src="https://a.example/1.png" alt="Sea" width="10px" srcset="https://a.example/2.png 2x"><figcaption>The <b>sea</b></figcaption></figure>
<img src="https://a.example/lost.jpg" alt="Lost"><img src="https://a.example/silent.jpg">
<picture><source srcset="https://a.example/1.webp" type="image/webp"><img src="https://a.example/1.png" alt=""></picture>
<table><caption>Times</caption><thead><tr><th scope="col">A</th><th>B</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>
<ol start="4" type="a"><li value="7">four<ul><li>nested</li></ul></li></ol><dl><dt>term</dt><dd>meaning</dd></dl>
<pre data-language="js"><code>if (a &lt; b) { }</code></pre><blockquote cite="https://a.example/"><p>Said</p></blockquote>
<p id="article-x">Here <ruby>春<rp>(</rp><rt>はる</rt><rp>)</rp></ruby> <kbd>x</kbd> <time datetime="yesterday">then</time> <abbr title="x">y</abbr></p>
<details><summary>More</summary><p>Inside</p></details><video src="https://a.example/v.mp4" controls></video>
<aside role="note" data-callout="tip"><p data-callout-title>Tip</p><p>Do</p></aside>
<section role="doc-endnotes"><ol><li id="article-n1">A note <a role="doc-backlink" href="#article-r1" aria-label="back">b</a></li></ol></section>`;

const pictures = new Map([['https://a.example/1.png', { type: 'image/png', bytes: PNG }]]);

describe('EPUB', () => {
  it('is valid with everything an article can hold', async () => {
    const { bytes, path } = await book([anExport({ html: RICH, note: 'Hm & <so>', pictures })]);
    expect(path).toBe('Tides.epub');
    expect(await complaints(bytes)).toEqual([]);
  });

  it('is valid with marked pictures, one with a note, one in a link and one that is lost', async () => {
    const html = `<p>Tides come twice a day.</p><figure><img src="https://a.example/1.png" alt="Sea"><figcaption>The sea</figcaption></figure>
<p><a href="https://a.example/"><img src="https://a.example/1.png" alt=""></a> <img src="https://a.example/lost.png" alt="Lost"></p>`;
    const article = anExport({ html, words: [], pictures });
    const { text, pictures: shown } = createTextMap(article.root);
    const highlights = shown.flatMap((picture, index) => {
      const selectors = describePicture(text, picture);
      const note = index === 1 ? '' : 'Why & how <?>';
      return selectors ? aHighlight({ id: `00000000-0000-4000-8000-00000000000${index}`, selectors, note }) : [];
    });
    expect(highlights).toHaveLength(3);
    const { bytes } = await book([{ ...article, highlights }]);
    expect(await complaints(bytes)).toEqual([]);
    expect(page(bytes, 'article-1.xhtml')).toContain('Why &amp; how &lt;?&gt;');
  });

  it('begins with its type, stored, so that any reader knows it', async () => {
    const { bytes } = await book([anExport()]);
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(bytes[8]).toBe(0);
  });

  it('opens notes where they are referred to', async () => {
    const { bytes } = await book([anExport({ note: 'Hm' })]);
    const text = page(bytes, 'article-1.xhtml');
    expect(text).toContain('<a id="article-1-r1" href="#article-1-n1" epub:type="noteref" role="doc-noteref">1</a>');
    expect(text).toMatch(/<aside epub:type="footnote" role="doc-footnote" id="article-1-n1">.*Hm<\/p><\/aside>/);
    expect(text).toContain('<mark class="yellow">The moon pulls them</mark>');
  });

  it('binds many articles with contents that lead to each and to its parts', async () => {
    const { bytes, path } = await book([
      anExport({ html: RICH, pictures }),
      anExport({ html: RICH, pictures }),
      anExport({
        html: '<p>مد وجزر</p>',
        words: [],
        metadata: { ...anExport().metadata, lang: 'ar', dir: 'rtl', title: '' },
      }),
    ]);
    expect(path).toBe('Lectern 2026-11-23.epub');
    expect(await complaints(bytes)).toEqual([]);
    const contents = page(bytes, 'nav.xhtml');
    expect(contents).toContain('<a href="article-2.xhtml">Tides</a>');
    expect(contents).toContain('<a href="article-2.xhtml#article-2-h1">Part one</a>');
    expect(page(bytes, 'toc.ncx')).toContain('article-3.xhtml');
    expect(page(bytes, 'article-3.xhtml')).toContain('dir="rtl"');
  });

  it.each([
    ['a div in a paragraph’s phrase', '<p>a</p><span><div>b</div></span>'],
    ['items without a list', '<li>a</li><dt>b</dt><figcaption>c</figcaption>'],
    ['a list of anything', '<ul>text<p>b</p><li>c</li></ul><ol></ol><dl></dl>'],
    ['an empty table', '<table></table><table><tbody><tr></tr></tbody></table>'],
    ['MathML', '<p><math display="block" data-math="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></p>'],
    ['a heading with blocks', '<h2><div>a</div></h2><pre><div>x</div></pre>'],
    ['a link that holds blocks', '<a href="https://a.example/x y?a=1&amp;b=[2]"><p>a</p></a>'],
    ['names that XML forbids', '<p id="article-1 2">a</p><p id="article-1 2">b</p><a href="#1 2">c</a>'],
    ['loose text', 'loose <b>text</b> here<p>a</p>tail'],
    ['a caption in the middle', '<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>'],
    ['details without their words', '<details><p>a</p></details>'],
  ])('is valid with %s', async (_, html) => {
    const { bytes } = await book([anExport({ html, words: [] })]);
    expect(await complaints(bytes)).toEqual([]);
  });

  it.each([
    '</title><script>alert(1)</script>',
    '" onload="alert(1)',
    ']]><x/>&nbsp;&#0;',
    '\u0000\u0008\uFFFF\uD800',
    '<?xml version="1.0"?><!DOCTYPE x>',
    '../../evil',
  ])('holds %j as text', async (attack) => {
    const article = anExport({ note: attack });
    const metadata = {
      ...article.metadata,
      title: attack,
      authors: [attack],
      siteName: attack,
      description: attack,
      tags: [attack],
      url: `https://example.org/?q=${encodeURIComponent('"><x>')}`,
    };
    const { bytes } = await book([{ ...article, metadata }, anExport()]);
    expect(await complaints(bytes)).toEqual([]);
    expect(Object.keys(unzipSync(bytes)).every((name) => /^(?:mimetype|META-INF\/|OEBPS\/)[\w./-]*$/.test(name))).toBe(
      true,
    );
    const doc = new DOMParser().parseFromString(page(bytes, 'article-1.xhtml'), 'text/html');
    expect(doc.querySelectorAll('script, [onload]')).toHaveLength(0);
  });
});
