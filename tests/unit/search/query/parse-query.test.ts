import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../lib/search/query/parse-query';
import type { QueryNode } from '../../../../lib/search/query/query';

const NOW = new Date(2026, 10, 23, 15, 30).getTime();
const parse = (text: string) => parseQuery(text, NOW);

/** A tree as a person would write it down. */
function written(node: QueryNode | null): string {
  if (!node) return '';
  switch (node.kind) {
    case 'all':
      return `(${node.of.map(written).join(' and ')})`;
    case 'any':
      return `(${node.of.map(written).join(' or ')})`;
    case 'not':
      return `not ${written(node.of)}`;
    case 'filter':
      return `${node.filter.by}=${node.filter.value}`;
    case 'phrase':
      return `"${node.text}"`;
    case 'word':
      return node.terms.map(({ text, isPrefix }) => text + (isPrefix ? '*' : '')).join('+');
  }
}

test.each([
  ['', ''],
  ['  ', ''],
  ['night trains', '(night and trains*)'],
  ['night trains ', '(night and trains)'],
  ['Ünïcode Straße', '(unicode and strasse*)'],
  ['"night train"', '"night train"'],
  ['„Nacht-Zug“ Wien', '("nacht zug" and wien*)'],
  ['night -train', '(night and not train)'],
  ['-"night train" -tag:work', '(not "night train" and not tag=work)'],
  ['rail OR train station', '((rail or train) and station*)'],
  ['a OR b OR c', '(a or b or c*)'],
  ['rail or train', '(rail and or and train*)'],
  ['tag:Science/Physics', 'tag=science/physics'],
  ['tag:"to read" TAG:work/', '(tag=to read and tag=work)'],
  ['site:bbc.co.uk author:"Inès Carpentier" lang:de', '(site=bbc.co.uk and author=ines carpentier and lang=de)'],
  ['is:unread is:favorite is:favourites', '(is=unread and is=favourite and is=favourite)'],
  ['has:notes -has:video', '(has=note and not has=video)'],
  ['longer:10 shorter:20min', '(longer=10 and shorter=20)'],
  ['夜行列车', '夜行+行列+列车'],
  ['猫 犬', '(猫* and 犬*)'],
  ['iPhone手机', 'iphone+手机'],
  ['node.js', 'node+js*'],
  ['https://example.com', 'https+example+com*'],
  ['12:30 foo:bar', '(12+30 and foo+bar*)'],
  ['can’t', 'can+t*'],
  ['tag:work cat', '(tag=work and cat*)'],
  ['cat tag:work', '(cat and tag=work)'],
])('reads %j', (text, expected) => {
  const { root, ignored } = parse(text);
  expect(written(root)).toBe(expected);
  expect(ignored).toEqual([]);
});

test.each([
  ['before:2024', new Date(2024, 0, 1)],
  ['after:2024-5', new Date(2024, 4, 1)],
  ['after:2024-05-17', new Date(2024, 4, 17)],
  ['after:today', new Date(2026, 10, 23)],
  ['after:yesterday', new Date(2026, 10, 22)],
  ['after:7d', new Date(2026, 10, 16)],
  ['after:2w', new Date(2026, 10, 9)],
  ['before:3m', new Date(2026, 7, 23)],
  ['before:1y', new Date(2025, 10, 23)],
])('reads the date of %j', (text, expected) => {
  expect(written(parse(text).root)).toMatch(new RegExp(`=${expected.getTime()}$`));
});

test.each([
  ['cat is:purple', 'cat', [{ text: 'is:purple', reason: 'unknown-value' }]],
  ['cat has:', 'cat', [{ text: 'has:', reason: 'no-value' }]],
  ['cat -tag:""', 'cat', [{ text: '-tag:""', reason: 'no-value' }]],
  ['before:soon cat', 'cat*', [{ text: 'before:soon', reason: 'not-a-date' }]],
  ['after:2024-13-01', '', [{ text: 'after:2024-13-01', reason: 'not-a-date' }]],
  ['before:2023-06-31', '', [{ text: 'before:2023-06-31', reason: 'not-a-date' }]],
  ['longer:long cat', 'cat*', [{ text: 'longer:long', reason: 'not-a-number' }]],
  ['cat "night train', '(cat and "night train")', [{ text: '"', reason: 'unclosed-quote' }]],
  ['OR cat', 'cat*', [{ text: 'OR', reason: 'nothing-to-join' }]],
  ['cat OR', 'cat', [{ text: 'OR', reason: 'nothing-to-join' }]],
  ['a OR OR b', '(a or b*)', [{ text: 'OR', reason: 'nothing-to-join' }]],
  ['cat – dog', '(cat and dog*)', [{ text: '–', reason: 'no-words' }]],
  ['cat -', 'cat', [{ text: '-', reason: 'no-words' }]],
  ['😀', '', [{ text: '😀', reason: 'no-words' }]],
])('searches for what it can read of %j, and says what it leaves out', (text, expected, ignored) => {
  const query = parse(text);
  expect(written(query.root)).toBe(expected);
  expect(query.ignored).toEqual(ignored);
});

test('reads whatever is typed', () => {
  const bits = fc.constantFrom(
    'tag:',
    '-',
    '"',
    'OR',
    ' ',
    'is:',
    'before:',
    '„',
    'a',
    'ß',
    '猫',
    '\ud83d',
    ':',
    '/',
    '“',
    'longer:9',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(bits).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const query = parseQuery(text, NOW);
      expect(query.text).toBe(text);
      for (const part of query.ignored) expect(text).toContain(part.text);
    }),
    { numRuns: 300 },
  );
});
