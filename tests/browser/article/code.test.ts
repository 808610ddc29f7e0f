import { describe, expect, test } from 'vitest';
import { roundTrip } from './round-trip';

const TEXT = 'fn main() {\n    let a = 1;\n\n}';

describe('code is its text and its language, however the page sets it', () => {
  test.each([
    ['plain', `<pre><code class="language-rust">${TEXT}</code></pre>`],
    [
      'highlighted',
      `<pre><code class="hljs language-rust"><span class="hljs-keyword">fn</span> main() {\n    let a = 1;\n\n}\n</code></pre>`,
    ],
    ['named by the box around it', `<div class="highlight highlight-source-rust"><pre>${TEXT}</pre></div>`],
    ['named by attribute', `<pre data-lang="rust">${TEXT}</pre>`],
    [
      'Pandoc',
      `<div class="sourceCode"><pre class="sourceCode rust"><code class="sourceCode rust"><span id="cb1"><a href="#cb1"></a>fn main() {</span>\n    let a = 1;\n\n}</code></pre></div>`,
    ],
    [
      'a table with a column of numbers',
      `<div class="highlight language-rust"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2\n3\n4</pre></div></td><td class="code"><div><pre>${TEXT}\n</pre></div></td></tr></table></div>`,
    ],
    [
      'a table with a row for each line',
      `<table class="highlight js-file-line-container" data-lang="rust">${TEXT.split('\n')
        .map(
          (line, index) =>
            `<tr><td class="blob-num" data-line-number="${index + 1}"></td><td class="blob-code">${line}</td></tr>`,
        )
        .join('')}</table>`,
    ],
    [
      'a figure with breaks for lines',
      `<figure class="highlight rust"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre>${TEXT.split(
        '\n',
      )
        .map((line) => `<span class="line">${line}</span><br>`)
        .join('')}</pre></td></tr></table></figure>`,
    ],
    [
      'numbers before each line',
      `<pre><code class="language-rust">${TEXT.split('\n')
        .map(
          (line, index) =>
            `<span style="display:flex"><span style="user-select:none">${index + 1}</span><span>${line}\n</span></span>`,
        )
        .join('')}</code></pre>`,
    ],
    [
      'lines parted by style alone',
      `<pre style="display:grid"><code data-language="rust">${TEXT.split('\n')
        .map((line) => `<span data-line="">${line}</span>`)
        .join('')}</code></pre>`,
    ],
    [
      'an editor',
      `<pre><div class="head">Rust<button>Copy</button></div><div class="cm-content">${TEXT.split('\n').join('<br>')}</div></pre>`,
    ],
    ['code outside the preformatted', `<code class="language-rust"><pre>${TEXT}</pre></code>`],
    [
      'with the page’s tools',
      `<div class="code-block"><div><span>rust</span><button>Copy code</button></div><pre><code class="language-rust">${TEXT}</code><button>Copy</button></pre></div>`,
    ],
  ])('%s', async (_, written) => {
    const { body, markdown } = await roundTrip(written);
    expect(body.querySelectorAll('pre > code')).toHaveLength(1);
    const code = body.querySelector('pre > code');
    expect(code?.textContent).toBe(TEXT);
    expect(code?.childElementCount).toBe(0);
    expect(code?.getAttribute('data-language')).toBe('rust');
    expect(markdown).toBe(`\`\`\`rust\n${TEXT}\n\`\`\``);
  });
});

test('names that are no languages say nothing', async () => {
  const { body } = await roundTrip(
    '<div class="highlight"><pre class="notranslate line-numbers"><code class="language-plaintext">one two</code></pre></div>',
  );
  expect(body.querySelector('pre code')?.hasAttribute('data-language')).toBe(false);
});

test('code of several blocks in a row, amid prose, is all kept', async () => {
  const { body } = await roundTrip('<pre>$ npm install</pre><pre><code>npm start</code></pre><pre>done</pre>');
  expect([...body.querySelectorAll('pre')].map((pre) => pre.textContent)).toEqual([
    '$ npm install',
    'npm start',
    'done',
  ]);
});

test('numbers of a program stay', async () => {
  const { body } = await roundTrip('<pre>1\n2\n3 4</pre>');
  expect(body.querySelector('pre')?.textContent).toBe('1\n2\n3 4');
});
