import { describe, expect, it } from 'vitest';
import { describe as describeRange } from '../../../lib/notes/describe';
import { articleToMarkdown } from '../../../lib/notes/markdown';
import { createTextMap } from '../../../lib/notes/text-map';
import { aHighlight } from '../../unit/notes/a-highlight';

const HTML = `
<h2 id="article-start">How tides <em>work</em></h2>
<p>The <strong>moon</strong> pulls, see <a href="https://example.org/moon_(body)">the moon</a> &amp; <a href="#article-start">above</a>.</p>
<figure><a href="https://example.org/big"><img src="https://example.org/a.png" alt="A bay"></a><figcaption>Low tide, by <i>A. Nother</i></figcaption></figure>
<ol start="3"><li>spring</li><li>neap<ul><li>weak</li></ul></li></ol>
<table><thead><tr><th>Day</th><th>High | low</th></tr></thead><tbody><tr><td>1</td><td>4.1<br>0.3</td></tr></tbody></table>
<pre data-language="py"><code>print("tide")</code></pre>
<blockquote><p>Time and tide<br>wait for none.</p></blockquote>`;

describe('an article in an inert document', () => {
  it('becomes a note', () => {
    const { body: root } = document.implementation.createHTMLDocument('');
    root.innerHTML = HTML;
    const map = createTextMap(root);
    const selection = (words: string) => {
      const start = map.text.indexOf(words);
      return describeRange(map, map.rangeOf(start, start + words.length));
    };
    const selectors = [selection('moon pulls'), selection('spring\nneap')].filter((found) => found !== null);
    const highlights = selectors.map((found, index) =>
      aHighlight({ id: String(index), selectors: found, note: index === 0 ? 'Newton.' : '' }),
    );
    const note = articleToMarkdown(
      {
        url: 'https://example.org/tides',
        title: 'Tides: a primer',
        authors: ['Jo Doe'],
        published: '2026-02-03T04:05:06Z',
        keywords: [],
        dir: 'ltr',
      },
      root,
      highlights,
      { content: 'full', labels: { highlights: 'Highlights', unplaced: 'Unplaced' }, now: new Date(2026, 10, 23) },
    );
    expect(note).toBe(`---
title: "Tides: a primer"
source: "https://example.org/tides"
author:
  - "[[Jo Doe]]"
published: 2026-02-03
created: 2026-11-23
description:
tags:
  - "clippings"
---

## How tides _work_

The ==**moon** pulls==[^1], see [the moon](https://example.org/moon_%28body%29) & [above](https://example.org/tides#start).

[![A bay](https://example.org/a.png)](https://example.org/big)

_Low tide, by A. Nother_

3. ==spring==
4. ==neap==
   - weak

| Day | High \\| low |
| --- | --- |
| 1 | 4.1<br>0.3 |

\`\`\`py
print("tide")
\`\`\`

> Time and tide  
> wait for none.

[^1]: Newton.
`);
  });

  it.each(['div', 'b', 'blockquote', 'ul><li', 'table><tr><td'])('is told however deep a page nests <%s>', (tags) => {
    const { body } = document.implementation.createHTMLDocument('');
    body.innerHTML = `${`<${tags}>`.repeat(2000)}deep`;
    const article = { url: 'https://example.org/', title: '', authors: [], keywords: [], dir: 'ltr' } as const;
    const options = { content: 'full', labels: { highlights: '', unplaced: '' }, now: new Date() } as const;
    expect(articleToMarkdown({ ...article, authors: [], keywords: [] }, body, [], options)).toContain('deep');
  });
});
