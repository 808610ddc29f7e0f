// @vitest-environment happy-dom
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { citationKey, citedName } from '../../../../lib/notes/export/citations/citation';
import { anExport, filesOf, textOf } from './an-export';

interface Cited {
  title?: string;
  author?: unknown[];
  URL?: string;
  note?: string;
  type?: string;
  abstract?: string;
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  publisher?: string;
}

/** As citation-js reads it, whose data model is that of Zotero's styles. */
function readAll(text: string, type: string): Cited[] {
  const once: unknown = plugins.input.chain(text, { forceType: type });
  return once as Cited[]; // what its documentation says comes out
}
const FORMATS = [
  ['bibtex', '@biblatex/text'],
  ['ris', '@ris/file'],
] as const;

const ATTACKS = [
  'Title} , note = {forged',
  '100 % & #1 _x_ ^2 ~ $5 \\input{/etc/passwd}',
  'ER  - \r\nTY  - BOOK\r\nTI  - forged',
  '@article{forged, title={x}}',
  'Jones and Sons',
  'unbalanced { brace',
  'unbalanced } brace',
  'line\nbreak\u2028and\u0000more',
  'L’été à Łódź 春眠 😀 \\',
];

describe.each(FORMATS)('%s', (format, type) => {
  it('reads as the one article it is', async () => {
    const [entry] = readAll(await textOf(format, anExport({ note: 'Hm' })), type);
    expect(entry).toMatchObject({
      type: 'webpage',
      title: 'Tides',
      URL: 'https://example.org/paper/tides?id=7',
      issued: { 'date-parts': [[2024, 7, 24]] },
    });
    const [author] = entry?.author ?? [];
    expect(JSON.stringify(author)).toContain('Berg');
  });

  it.each(ATTACKS)('makes no field and no entry of %j', async (attack) => {
    const article = anExport({ note: attack, highlightTags: [attack] });
    const metadata = { ...article.metadata, title: attack, siteName: attack, description: attack, tags: [attack] };
    const found = readAll(await textOf(format, { ...article, metadata }), type);
    expect(found).toHaveLength(1);
    const plain = (text = '') => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    expect(plain(found[0]?.title)).toBe(plain(attack));
    expect(found[0]?.type).toBe('webpage');
  });

  it.each(ATTACKS)('makes one author of %j', async (attack) => {
    const article = anExport();
    const found = readAll(
      await textOf(format, { ...article, metadata: { ...article.metadata, authors: [attack] } }),
      type,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.author).toHaveLength(1);
  });

  it.each([
    ['NewsArticle', 'article-newspaper'],
    ['BlogPosting', 'post-weblog'],
    ['ScholarlyArticle', 'article-journal'],
  ] as const)('cites a %s as %s, with the name of where it stood', async (articleType, cited) => {
    const article = anExport();
    const text = await textOf(format, { ...article, metadata: { ...article.metadata, articleType } });
    const [entry] = readAll(text, type);
    expect(JSON.stringify(entry)).toContain('The Quay');
    if (format === 'ris') expect(entry?.type).toBe(cited);
    // BibLaTeX has neither newspapers nor blogs among its types, but subtypes, which citation-js does not read.
    const kinds = { NewsArticle: 'newspaper', BlogPosting: 'blog', ScholarlyArticle: undefined };
    const [, subtype] = /entrysubtype = \{(\w+)\}/.exec(text) ?? [];
    if (format === 'bibtex') {
      expect(entry?.type).toBe(articleType === 'BlogPosting' ? 'webpage' : 'article-journal');
      expect(subtype).toBe(kinds[articleType]);
    }
  });

  it('holds several entries, each under a key of its own', async () => {
    const [file] = await filesOf(format, [anExport(), anExport(), anExport()]);
    expect(readAll(String(file?.content), type)).toHaveLength(3);
    if (format === 'bibtex') {
      expect(String(file?.content).match(/@online\{(\w+),/g)).toEqual([
        '@online{vanderberg2024,',
        '@online{vanderberg2024a,',
        '@online{vanderberg2024b,',
      ]);
    }
  });
});

describe('CSL-JSON', () => {
  it('has what Zotero reads', async () => {
    expect(JSON.parse(await textOf('csl', anExport({ note: 'Hm' })))).toEqual([
      {
        id: 'vanderberg2024',
        type: 'webpage',
        title: 'Tides',
        author: [{ family: 'van der Berg', given: 'Jeanne' }],
        'container-title': 'The Quay',
        issued: { 'date-parts': [[2024, 7, 24]] },
        accessed: { 'date-parts': [[2026, 11, 20]] },
        URL: 'https://example.org/paper/tides?id=7',
        language: 'en',
        keyword: 'sea',
        note: '“The moon pulls them” — Hm',
      },
    ]);
  });

  it.each([
    ['NewsArticle', 'article-newspaper'],
    ['BlogPosting', 'post-weblog'],
    ['ScholarlyArticle', 'article-journal'],
    [undefined, 'webpage'],
  ] as const)('cites %s as %s', async (articleType, cited) => {
    const { metadata, ...article } = anExport();
    const [item] = JSON.parse(
      await textOf('csl', { ...article, metadata: { ...metadata, ...(articleType && { articleType }) } }),
    );
    expect(item.type).toBe(cited);
  });

  it.each(ATTACKS)('carries %j as text', async (attack) => {
    const [item] = JSON.parse(await textOf('csl', anExport({ note: attack })));
    expect(item.note.split('\n')).toHaveLength(1);
  });
});

describe('names', () => {
  it.each([
    ['Jeanne Dupont', { family: 'Dupont', given: 'Jeanne' }],
    ['Dupont, Jeanne', { family: 'Dupont', given: 'Jeanne' }],
    ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }],
    ['María de la Cruz', { family: 'de la Cruz', given: 'María' }],
    ['Le Monde', { literal: 'Le Monde' }],
    ['Reuters Staff', { literal: 'Reuters Staff' }],
    ['村上 春樹', { literal: '村上 春樹' }],
    ['Plato', { literal: 'Plato' }],
    ['محمد بن عمار', { family: 'بن عمار', given: 'محمد' }],
    ['عمرو ابن العاص', { family: 'ابن العاص', given: 'عمرو' }],
  ])('%s', (name, cited) => expect(citedName(name, 'Le Monde')).toEqual(cited));
});

describe('keys', () => {
  const keyOf = (authors: string[], url: string, taken = new Set<string>()) =>
    citationKey({ ...anExport().metadata, authors, url }, taken);

  it.each([
    ['村上 春樹', 'https://www.asahi.com/articles/1', /^asahi2024[a-z][a-z\d]{3}$/],
    ['محمد بن عمار', 'https://m.aljazeera.net/x', /^aljazeera2024[a-z][a-z\d]{3}$/],
    ['Мария Ремарк', 'https://bbc.co.uk/x', /^bbc2024[a-z][a-z\d]{3}$/],
    ['村上 春樹', 'https://localhost/x', /^article2024[a-z][a-z\d]{3}$/],
    ['Józef Łódź', 'https://a.example/', /^odz2024$/],
  ])('of %s at %s', (name, url, key) => expect(keyOf([name], url)).toMatch(key));

  it('of one site and year differ, and do not hang on what else is cited', () => {
    const [one, other] = ['https://www.asahi.com/1', 'https://www.asahi.com/2'];
    expect(keyOf(['村上 春樹'], one)).not.toBe(keyOf(['村上 春樹'], other));
    const taken = new Set<string>();
    keyOf(['村上 春樹'], other, taken);
    expect(keyOf(['村上 春樹'], one, taken)).toBe(keyOf(['村上 春樹'], one));
    expect(keyOf(['村上 春樹'], one, taken)).not.toBe(keyOf(['村上 春樹'], one));
  });
});
