// @vitest-environment happy-dom
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { articleToMarkdown } from '../../../../lib/notes/markdown';
import { aHighlight } from '../a-highlight';
import { aBody, anArticle, bodyOf, OPTIONS } from './an-article';
import { parseMarkdown, readMarkdown, readNote } from './read-markdown';

/** Text that would be something else if it were not escaped. */
const ATTACKS = [
  '/~*/~*',
  'https://example.org/~name and /~b*/~b',
  '# heading',
  '---',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '1986) item',
  '> quote',
  '```',
  '~~~',
  '===',
  '| a | b |',
  '|---|---|',
  '    code',
  '*a* _b_ **c** __d__ ~~e~~ ~f~',
  '==not mine==',
  '===not mine===',
  '`code`',
  '<script>alert(1)</script>',
  '<!-- comment',
  '<?php ?>',
  '<https://example.org/>',
  '&lt;b&gt; &amp; &#60; &copy;',
  '[a](javascript:alert(1))',
  '![a](https://example.org/a.png)',
  '[a]: https://example.org/',
  '[[wikilink]] ![[embed]]',
  '[^1] and [^1]: forged',
  '^[inline footnote]',
  '%%comment%%',
  '$x^2$ and $$y$$',
  '#tag and #1',
  'a\\*b\\',
  'snake_case __init__ 2 * 3 * 4',
  'a < b > c && d | e',
];

/** All text a parser finds, if it finds nothing but text, and addresses that GFM links as they stand. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'link' && node.url.endsWith(node.children.map(textOf).join('')))
    return node.children.map(textOf).join('');
  if (node.type === 'root' || node.type === 'paragraph') return node.children.map(textOf).join('');
  throw new Error(`found ${node.type}`);
}

const OBSIDIAN = /(?<!\\)(?:==|%%|\$|\[\[)|(?<![\\\w])#[a-z]/;

describe('text in an article', () => {
  it.each(ATTACKS)('stays text: %s', (text) => {
    const body = aBody('<p></p>');
    body.querySelector('p')?.append(text);
    const markdown = readNote(articleToMarkdown(anArticle(), body, [], OPTIONS)).body.trim();
    expect(textOf(parseMarkdown(markdown))).toBe(text.trim());
    expect(markdown).not.toMatch(OBSIDIAN);
  });

  it('stays text, whatever it is and however it is cut', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'*_`~=<>[]()!#&;$%|\\-+.:1a \'"^{}/@'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 4 }), (parts) => {
        const body = aBody('<p></p>');
        for (const part of parts) {
          const span = body.ownerDocument.createElement('span');
          span.append(part);
          body.querySelector('p')?.append(span);
        }
        const text = parts.join('').replace(/ +/g, ' ').trim();
        const markdown = readNote(articleToMarkdown(anArticle(), body, [], OPTIONS)).body.trim();
        expect(textOf(parseMarkdown(markdown))).toBe(text);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it.each(ATTACKS)('stays text in headings, links, items, cells, captions and highlights: %s', (attack) => {
    const text = attack.trim();
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const html = `<h2>${escaped}</h2><p><a href="https://example.org/">${escaped}</a></p><ul><li>${escaped}</li></ul><table><tr><th>${escaped}</th><th>x</th></tr></table><p><strong>${escaped}</strong></p>`;
    const tree = parseMarkdown(bodyOf(html));
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table', 'paragraph']);
    const texts: string[] = [];
    const collect = (node: Nodes) => {
      if (node.type === 'html') texts.push(node.value.replace(/<\/?strong>/, ''));
      if (node.type === 'text') texts.push(node.value);
      if ('children' in node) for (const child of node.children) collect(child);
    };
    collect(tree);
    expect(texts.join('')).toBe(`${text}${text}${text}${text}x${text}`);
  });

  it.each(ATTACKS)('stays text when highlighted and lost: %s', (text) => {
    const { selectors } = aHighlight();
    const lost = aHighlight({ selectors: { ...selectors, quote: { ...selectors.quote, exact: text } } });
    const markdown = readNote(articleToMarkdown(anArticle(), aBody(''), [lost], OPTIONS)).body;
    const quote = parseMarkdown(markdown).children.at(-1);
    if (quote?.type !== 'blockquote') throw new Error(`found ${quote?.type}`);
    expect(quote.children.map(textOf).join('')).toBe(text.trim());
    expect(markdown).not.toMatch(OBSIDIAN);
  });

  it.each(ATTACKS)('stays text as the alternative of a picture and the title of a link: %s', (text) => {
    const body = aBody('<p><img src="https://example.org/a.png"></p><p><a href="https://example.org/">x</a></p>');
    body.querySelector('img')?.setAttribute('alt', text);
    body.querySelector('a')?.setAttribute('title', text);
    const tree = parseMarkdown(readNote(articleToMarkdown(anArticle(), body, [], OPTIONS)).body);
    expect(tree.children).toMatchObject([
      { children: [{ type: 'image', alt: text.trim(), url: 'https://example.org/a.png' }] },
      { children: [{ type: 'link', title: text.trim(), children: [{ value: 'x' }] }] },
    ]);
  });
});

describe('addresses', () => {
  it.each([
    'https://example.org/) [x](javascript:alert(1)',
    'https://example.org/"onclick="x',
    'https://example.org/ "title"',
    'https://example.org/<b>',
    'https://example.org/\\)',
    'https://example.org/a\n\nb',
    'https://example.org/?q=*a*|b&lt;',
  ])('stay one address: %s', (address) => {
    const body = aBody('<p><a>x</a></p>');
    body.querySelector('a')?.setAttribute('href', address);
    const [paragraph, ...others] = parseMarkdown(
      readNote(articleToMarkdown(anArticle(), body, [], OPTIONS)).body,
    ).children;
    expect(others).toEqual([]);
    expect(paragraph).toMatchObject({ children: [{ type: 'link', children: [{ type: 'text', value: 'x' }] }] });
    expect(JSON.stringify(paragraph)).not.toContain('"title":"');
  });
});

describe('a code block', () => {
  it.each(['```\n# out\n```', '~~~', '````````', '</code></pre><script>', '[^1]: x', '\n\n\n'])(
    'holds what is in it: %j',
    (code) => {
      const body = aBody('<pre><code>x</code></pre>');
      body.querySelector('code')?.append(code);
      const tree = parseMarkdown(readNote(articleToMarkdown(anArticle(), body, [], OPTIONS)).body);
      expect(tree.children).toMatchObject([{ type: 'code', value: `x${code}`.replace(/\n$/, '') }]);
    },
  );

  it('takes no language that is none', () => {
    expect(readMarkdown(bodyOf('<pre data-language="js`\n# x">a</pre>'))).toBe('<pre>a</pre>');
  });
});

it('labels cannot be more than headings', () => {
  const options = { ...OPTIONS, labels: { highlights: 'a\n# b', unplaced: '<b>' } };
  const { body } = readNote(articleToMarkdown(anArticle(), aBody(''), [aHighlight()], options));
  expect(readMarkdown(body)).toBe('<h2>a # b</h2><h3>&lt;b&gt;</h3><blockquote><p>quote</p></blockquote>');
});

describe('text made to take long', () => {
  // What is tried anew from every place in it takes minutes; the test's time limit is the assertion.
  it.each([
    ['spaces before dashes', `${'\u00A0'.repeat(50_000)}${'-'.repeat(50_000)}x`],
    ['punctuation', `${'!'.repeat(80_000)}x`],
    ['number signs', '# '.repeat(40_000)],
    ['brackets', '['.repeat(80_000)],
    ['backticks', '` `` '.repeat(20_000)],
  ])('does not: %s', (_, text) => {
    const body = aBody('<h2></h2><p>a<b></b>c</p><pre></pre><blockquote><ul><li></li></ul></blockquote>');
    for (const element of body.querySelectorAll('h2, b, pre, li')) element.append(text);
    const markdown = articleToMarkdown(anArticle({ title: text }), body, [], OPTIONS);
    expect(markdown.length).toBeGreaterThan(text.trim().length);
  });
});
