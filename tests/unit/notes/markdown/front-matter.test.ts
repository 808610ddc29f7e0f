import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../../../lib/notes/markdown/front-matter';

const NOW = new Date(2026, 10, 23, 9, 30);
const BARE = { url: 'https://example.org/tides', title: 'Tides', authors: [], keywords: [], dir: 'ltr' } as const;

function propertiesOf(overrides: Partial<Parameters<typeof frontMatter>[0]>): Record<string, unknown> {
  const matter = frontMatter({ ...BARE, authors: [], keywords: [], ...overrides }, NOW);
  expect(matter.match(/^---$/gm)).toHaveLength(2);
  return parse(matter.slice(4, -4));
}

describe('frontMatter', () => {
  it('is what Obsidian Web Clipper writes', () => {
    const article = {
      ...BARE,
      title: 'Open source AI is the path forward',
      url: 'https://example.fr/article',
      authors: ['Jeanne Dupont', 'John "Jo" Doe'],
      published: '2024-07-24T08:00:00+02:00',
      description: 'Résumé : oui',
      tags: ['to read', '#clippings', 'science/physics'],
      keywords: [],
    };
    expect(frontMatter(article, NOW)).toBe(`---
title: "Open source AI is the path forward"
source: "https://example.fr/article"
author:
  - "[[Jeanne Dupont]]"
  - "[[John \\"Jo\\" Doe]]"
published: 2024-07-24
created: 2026-11-23
description: "Résumé : oui"
tags:
  - "clippings"
  - "to-read"
  - "science/physics"
---
`);
  });

  it('leaves what is not known empty', () => {
    expect(frontMatter({ ...BARE, authors: [], keywords: [] }, NOW)).toBe(`---
title: "Tides"
source: "https://example.org/tides"
author:
published:
created: 2026-11-23
description:
tags:
  - "clippings"
---
`);
  });

  it('was created when the article was saved', () => {
    expect(propertiesOf({ savedAt: new Date(2025, 0, 2, 23, 59).getTime() })).toMatchObject({ created: '2025-01-02' });
  });

  it.each([
    '---\nforged: true',
    '"\nforged: true\n#',
    '# heading',
    '{a: b}',
    '[a]',
    '- a',
    '!!js/function x',
    '&a *a',
    'a: b',
    '2024',
    'null',
    '~',
    'yes',
    '0x1F',
    '\\',
    "'",
    '%YAML 1.2',
    '\u0085\u2028x',
    '\u0000\u001B[31m',
    '=1+1',
    'x'.repeat(5000),
  ])('reads back as it was: %j', (words) => {
    const line = words.replace(/\s+/g, ' ').trim();
    const properties = propertiesOf({
      title: words,
      description: words,
      url: words,
      published: words,
      siteName: words,
    });
    expect(properties).toMatchObject({ title: line, description: line, source: line, published: line });
    expect(Object.keys(properties)).toEqual([
      'title',
      'source',
      'author',
      'published',
      'created',
      'description',
      'tags',
    ]);
  });

  it('reads back any title, and any author and tag as one of each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const properties = propertiesOf({ title: words, authors: [words], tags: [words] });
        expect(properties.title ?? '').toBe(words.replace(/\s+/g, ' ').trim());
        for (const author of [properties.author ?? []].flat()) expect(author).toMatch(/^\[\[[^[\]|#^\n]+\]\]$/);
        for (const tag of [properties.tags].flat()) expect(tag).toMatch(/^[^\s#,[\]{}"]+$/);
      }),
    );
  }, 30_000);

  it.each([
    ['2024-07-24', '2024-07-24'],
    ['2024-07-24T10:00:00Z', '2024-07-24'],
    ['2024-07', '2024-07'],
    ['2024-13-45', '2024-13-45'],
    ['July 2024', 'July 2024'],
  ])('takes %j for published as %j', (published, expected) => {
    expect(propertiesOf({ published }).published).toBe(expected);
  });
});
