// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Flavour } from '../../../../lib/notes/export/choice';
import { parseMarkdown, readMarkdown } from '../markdown/read-markdown';
import { anExport, filesOf, PNG, textOf } from './an-export';

const RICH =
  '<h2>Part</h2><p>Tides come twice a day. The moon pulls them.</p><ul><li>one<ul><li>two</li></ul></li><li>three</li></ul><pre data-language="js"><code>a: 1\n\n- b</code></pre><h3>Sub</h3><p>End.</p>';

describe('Logseq', () => {
  it('has its properties, an outline, and its marks', async () => {
    const text = await textOf('markdown', anExport({ html: RICH }), { flavour: 'logseq' });
    expect(text).toBe(`title:: Tides
source:: https://example.org/paper/tides?id=7
author:: [[Jeanne van der Berg]]
site:: The Quay
published:: 2024-07-24
created:: 2026-11-20
tags:: [[clippings]], [[sea]]

- ## Part
\t- Tides come twice a day. ^^The moon pulls them^^.
\t- one
\t\t- two
\t- three
\t- \`\`\`js
\t  a: 1

\t  - b
\t  \`\`\`
\t- ### Sub
\t\t- End.
`);
  });

  it.each(['a:: b', 'tags:: forged', 'x\nid:: 1', '{{query (todo)}} ((ref)) ^^m^^', '- item\n- item'])(
    'makes no property, macro or block of %j',
    async (attack) => {
      const article = anExport({ html: `<p></p>`, words: [] });
      article.root.querySelector('p')?.append(attack);
      const metadata = { ...article.metadata, title: attack };
      const text = await textOf('markdown', { ...article, metadata }, { flavour: 'logseq' });
      const [head = '', body = ''] = text.split('\n\n');
      expect(head.split('\n').map((line) => line.split('::')[0])).toEqual([
        'title',
        'source',
        'author',
        'site',
        'published',
        'created',
        'tags',
      ]);
      expect(body.trimEnd().split('\n')).toHaveLength(1);
      expect(body).not.toMatch(/^- [\w-]+:: |(?<!\\)\{\{|(?<!\\)\(\(|(?<!\\)\^\^/);
    },
  );
});

describe('plain Markdown', () => {
  it('is CommonMark with a title and nothing of Obsidian’s', async () => {
    const text = await textOf('markdown', anExport({ note: 'Hm' }), { flavour: 'plain' });
    expect(readMarkdown(text)).toBe(
      '<h1>Tides</h1><p>Jeanne van der Berg · The Quay · 2024-07-24</p><p><a href="https://example.org/paper/tides?id=7">https://example.org/paper/tides?id=7</a></p><p>Tides come twice a day. <mark>The moon pulls them</mark>[^1].</p><aside>1: <p>Hm</p></aside>',
    );
  });

  it.each(['# x', '</mark><script>', '[a](javascript:1)', '---\na: b\n---', '1. x'])(
    'holds %j as a title',
    async (attack) => {
      const article = anExport({ words: [] });
      const text = await textOf(
        'markdown',
        { ...article, metadata: { ...article.metadata, title: attack, description: attack } },
        { flavour: 'plain' },
      );
      const tree = parseMarkdown(text);
      expect(tree.children.map(({ type }) => type)).toEqual([
        'heading',
        'paragraph',
        'paragraph',
        'paragraph',
        'paragraph',
      ]);
      expect(JSON.stringify(tree)).not.toContain('"type":"html"');
    },
  );
});

describe('pictures', () => {
  const src = 'https://a.example/x (1).png';
  const article = () =>
    anExport({
      html: `<p>Sea</p><p><img src="${src}" alt="a"><img src="${src}" alt="b"><img src="https://a.example/lost.png" alt="c"></p>`,
      words: [],
      pictures: new Map([[src, { type: 'image/png', bytes: PNG }]]),
    });
  const picturesIn = (text: string) =>
    [...text.matchAll(/!\[(\w)\]\(([^)]*)\)/g)].map(([, alt, to]) => [alt, to?.slice(0, 40)]);

  it('stay links', async () => {
    expect(picturesIn(await textOf('markdown', article()))).toEqual([
      ['a', 'https://a.example/x%20%281%29.png'],
      ['b', 'https://a.example/x%20%281%29.png'],
      ['c', 'https://a.example/lost.png'],
    ]);
  });

  it('go beside the text, each once', async () => {
    const files = await filesOf('markdown', [article(), article()], { pictures: { markdown: 'files' } });
    expect(files.map(({ path }) => path)).toEqual([
      'Tides.md',
      'pictures/Tides 1.png',
      'Tides 2.md',
      'pictures/Tides 1 2.png',
    ]);
    expect(picturesIn(String(files[0]?.content))).toEqual([
      ['a', 'pictures/Tides%201.png'],
      ['b', 'pictures/Tides%201.png'],
      ['c', 'https://a.example/lost.png'],
    ]);
  });

  it.each<Flavour>(['obsidian', 'logseq', 'plain'])('go into the text for %s', async (flavour) => {
    const text = await textOf('markdown', article(), { pictures: { markdown: 'embedded' }, flavour });
    expect(picturesIn(text)[0]).toEqual(['a', 'data:image/png;base64,iVBORw0KGgoAAAANSU']);
  });

  it('that could hold scripts stay links', async () => {
    const svg = anExport({
      html: '<img src="https://a.example/x.svg" alt="a">',
      words: [],
      pictures: new Map([['https://a.example/x.svg', { type: 'image/svg+xml', bytes: PNG }]]),
    });
    expect(picturesIn(await textOf('markdown', svg, { pictures: { markdown: 'embedded' } }))).toEqual([
      ['a', 'https://a.example/x.svg'],
    ]);
  });
});

describe('plain text', () => {
  it('is the words, lists and all, then highlights with their notes', async () => {
    expect(await textOf('text', anExport({ html: RICH, note: 'Hm\nso' }))).toBe(`Tides
Jeanne van der Berg · The Quay · 2024-07-24
https://example.org/paper/tides?id=7

Part

Tides come twice a day. The moon pulls them.

- one
  - two
- three

    a: 1
    
    - b

Sub

End.

* * *

Highlights

“The moon pulls them”
    Hm
    so
`);
  });
});
