// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { articleToMarkdown } from '../../../../lib/notes/markdown';
import { aHighlight } from '../a-highlight';
import { aBody, anArticle, highlightOf, OPTIONS } from './an-article';
import { readMarkdown, readNote } from './read-markdown';

const HTML = '<p>The moon pulls the sea.</p><p>The sea follows, late.</p>';

/** The body of the note for the article above with one noted highlight. */
function bodyWithNote(note: string): string {
  const body = aBody(HTML);
  return readNote(articleToMarkdown(anArticle(), body, [highlightOf(body, 'moon', { note })], OPTIONS)).body;
}

describe('a note with notes', () => {
  it('has them as footnotes, and lists what the text cannot show', () => {
    const body = aBody(HTML);
    const highlights = [
      highlightOf(body, 'follows, late', { note: 'By how much?', tags: ['to ask'] }),
      highlightOf(body, 'moon pulls', { note: 'Newton.\n\n- first\n- second' }),
      highlightOf(body, 'The sea'),
      aHighlight({ id: 'lost', note: 'Was cut.' }),
    ];
    expect(readNote(articleToMarkdown(anArticle(), body, highlights, OPTIONS)).body).toBe(`
The ==moon pulls==[^1] the sea.

==The sea== ==follows, late==[^2].

## Highlights

> follows, late

By how much?

#to-ask

### No longer in the text

> quote

Was cut.

[^1]: Newton.

    - first
    - second

[^2]: By how much?
`);
  });

  it('can be the highlights and notes alone, all of them', () => {
    const body = aBody(HTML);
    const highlights = [highlightOf(body, 'sea.\nThe sea'), highlightOf(body, 'moon', { note: 'Newton.' })];
    expect(
      readNote(articleToMarkdown(anArticle(), body, highlights, { ...OPTIONS, content: 'notes-only' })).body,
    ).toBe(`
## Highlights

> moon

Newton.

> sea.
>
> The sea
`);
  });

  it('is the text alone when there are none', () => {
    expect(readNote(articleToMarkdown(anArticle(), aBody(HTML), [], OPTIONS)).body).toBe(
      '\nThe moon pulls the sea.\n\nThe sea follows, late.\n',
    );
    expect(readNote(articleToMarkdown(anArticle(), aBody(HTML), [], { ...OPTIONS, content: 'notes-only' })).body).toBe(
      '',
    );
  });

  it.each([
    [
      'after a link, not in it',
      '<p>a <a href="https://example.org/">b c</a> d</p>',
      'b',
      '<p>a <a href="https://example.org/"><mark>b</mark> c</a>[^1] d</p>',
    ],
    ['after code', '<p>a <code>b c</code> d</p>', 'b', '<p>a <mark><code>b c</code></mark>[^1] d</p>'],
    ['below a code block', '<pre>a b</pre><p>c</p>', 'a', '<pre>a b</pre><p>[^1]</p><p>c</p>'],
    ['after a format that ends with it', '<p><b>a b</b> c</p>', 'b', '<p><strong>a <mark>b</mark></strong>[^1] c</p>'],
    ['in the middle of a format', '<p><b>a b c</b></p>', 'b', '<p><strong>a <mark>b</mark>[^1] c</strong></p>'],
    [
      'in a cell',
      '<table><tr><th>a</th><th>b</th></tr></table>',
      'a',
      '<table><tr><th><mark>a</mark>[^1]</th><th>b</th></tr></table>',
    ],
    [
      'after the last of several blocks',
      '<ul><li>a</li><li>b</li></ul>',
      'a\nb',
      '<ul><li><mark>a</mark></li><li><mark>b</mark>[^1]</li></ul>',
    ],
  ])('refers to a footnote %s', (_, html, words, expected) => {
    const body = aBody(html);
    const note = articleToMarkdown(anArticle(), body, [highlightOf(body, words, { note: 'x' })], OPTIONS);
    expect(readMarkdown(readNote(note).body).split(/<h2>|<aside>/)[0]).toBe(expected);
  });

  it('numbers notes in the order of the text, two on the same words as well', () => {
    const body = aBody('<p>One two three</p>');
    const note = (words: string, id: string) => highlightOf(body, words, { id, note: id });
    const highlights = [note('three', 'c'), note('two', 'b'), note('One two', 'a')];
    expect(articleToMarkdown(anArticle(), body, highlights, OPTIONS)).toContain('==One two==[^1][^2] ==three==[^3]');
  });

  it('lists highlights in code blocks, which the text cannot show', () => {
    const body = aBody('<pre>let x = 1;</pre>');
    expect(articleToMarkdown(anArticle(), body, [highlightOf(body, 'x = 1')], OPTIONS)).toContain(
      '\n## Highlights\n\n> x = 1\n',
    );
  });

  it('leaves the article it is made from as it was', () => {
    const body = aBody(HTML);
    articleToMarkdown(anArticle(), body, [highlightOf(body, 'moon', { note: 'x' })], OPTIONS);
    expect(body.innerHTML).toBe(HTML);
  });
});

describe('the Markdown of a note', () => {
  it.each([
    ['lists', '- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['quotes', '> a', '<blockquote><p>a</p></blockquote>'],
    ['code', '```html\n<b>\n```', '<pre data-language="html"><b></pre>'.replace('<b>', '&lt;b&gt;')],
    ['code in a line', 'use `<b>` or ``a`b``', '<p>use <code>&lt;b&gt;</code> or <code>a`b</code></p>'],
    [
      'formats and links',
      '*a* **b** [c](https://example.org/) <https://example.org/>',
      '<p><em>a</em> <strong>b</strong> <a href="https://example.org/">c</a> <a href="https://example.org/">https://example.org/</a></p>',
    ],
    ['wikilinks and tags', '[[Tides]] #sea', '<p>[[Tides]] #sea</p>'],
    ['formulas', '$$\nx^2\n$$', '<p>$$\nx^2\n$$</p>'],
  ])('keeps %s', (_, note, html) => {
    expect(readMarkdown(bodyWithNote(note))).toContain(`<aside>1: ${html}</aside>`);
  });

  it.each([
    ['a heading', '# Forged', /<h1>/],
    ['a heading in a quote in a list', '- > ## Forged', /<h2>Forged/],
    ['a heading by underlining', 'Forged\n===', /<h1>/],
    ['a rule', '---\nforged: true\n---', /<hr>|<h2>forged/],
    ['HTML', '<img src=x onerror=alert(1)>', /<img/],
    ['an HTML comment that is never closed', '<!-- a', /<!--/],
    ['HTML after a backtick that opens nothing', '`a\\` <b>x</b> `', /<b>/],
    ['HTML in what only looks like code', '``a` <b>x</b>', /<b>/],
    ['HTML in code over two lines', '`a\n` <b>x</b> `c`', /<b>/],
    ['HTML in a fence inside a list that ends', '- a\n  ```\nb <i>x</i>', /<i>/],
    ['a footnote', '[^1]: forged', /<aside>1: <p>forged/],
    ['a reference to another footnote', 'see [^1]', /see \[\^1\]<\/p><\/aside>$/],
    ['the meaning of a link', '[x]: https://evil.example/', /<aside>1: <\/aside>/],
  ])('cannot forge %s', (_, note, forged) => {
    const body = bodyWithNote(note);
    if (note !== 'see [^1]') expect(readMarkdown(body)).not.toMatch(forged);
    expect(readMarkdown(body)).toMatch(/^<p>The <mark>moon<\/mark>\[\^1\] pulls the sea\.<\/p>/);
    expect(readMarkdown(body).match(/<aside>/g)).toHaveLength(1);
  });

  it.each([
    ['a fence', '```\nx'],
    ['a long fence', '~~~~~\n```'],
    ['a list', '- a\n    - b'],
    ['a comment', '%% x'],
    ['a formula', '$$ x'],
    ['HTML', '<div>'],
  ])('ends where the note ends, though %s is left open', (_, note) => {
    const body = aBody(HTML);
    // Tags bring both into the list, so that a note is followed by more in either place.
    const highlights = [
      highlightOf(body, 'moon', { note, tags: ['a'] }),
      highlightOf(body, 'late', { note: 'After it.', tags: ['b'] }),
    ];
    const html = readMarkdown(readNote(articleToMarkdown(anArticle(), body, highlights, OPTIONS)).body);
    expect(html).toContain('<blockquote><p>late</p></blockquote><p>After it.</p><p>#b</p><aside>1: ');
    expect(html.endsWith('<aside>2: <p>After it.</p></aside>')).toBe(true);
    expect(articleToMarkdown(anArticle(), body, highlights, OPTIONS)).not.toMatch(/(?<!\\)%%|^\$\$/m);
  });
});
