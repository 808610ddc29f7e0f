// @vitest-environment happy-dom
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { citedName } from '../../../../lib/notes/export/citations/citation';
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
  ])('%s', (name, cited) => expect(citedName(name, 'Le Monde')).toEqual(cited));
});
