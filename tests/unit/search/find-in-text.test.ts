import { expect, test } from 'vitest';
import { createFinder } from '../../../lib/search/find-in-text';

const found = (text: string, query: string) =>
  createFinder(text)(query).map(({ start, end }) => text.slice(start, end));

test.each([
  ['case', 'The the THE', 'the', ['The', 'the', 'THE']],
  ['accents that were not typed', 'Un été, l’ÉTÉ', 'ete', ['été', 'ÉTÉ']],
  ['accents that were typed', 'ete and été', 'été', ['ete', 'été']],
  ['accents as marks of their own', 'cafe\u0301 noir', 'café', ['cafe\u0301']],
  ['quotes and dashes as typed', 'l’arrivée – “oui”', 'l\'arrivee - "oui"', ['l’arrivée – “oui”']],
  ['ligatures', 'cœur et ﬁn', 'coeur', ['cœur']],
  ['a whole letter for half of it', 'Straße', 's', ['S', 'ß']],
  ['final sigma', 'ΟΔΟΣ οδός', 'οδος', ['ΟΔΟΣ', 'οδός']],
  ['a dotted capital i', 'İstanbul', 'istanbul', ['İstanbul']],
  ['narrow spaces', 'quoi\u202f? non', 'quoi ?', ['quoi\u202f?']],
  ['words over a break of lines', 'one night\ntrain', 'night train', ['night\ntrain']],
  ['a space that is still to be followed', 'night trains', 'night ', ['night']],
  ['Arabic without vowel signs', 'كَتَبَ الولد', 'كتب', ['كَتَبَ']],
  ['Arabic with the long stroke', 'كتـــاب', 'كتاب', ['كتـــاب']],
  ['Arabic hamza', 'أحمد', 'احمد', ['أحمد']],
  ['Hebrew without points', 'שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
  ['Chinese', '夜行列车，夜行列车', '夜行', ['夜行', '夜行']],
  ['full width', 'ＡＢＣ１２３', 'abc123', ['ＡＢＣ１２３']],
  ['signs beyond the basic plane', '𝐀 😀😀', '😀', ['😀', '😀']],
])('looks past or finds %s', (_, text, query, expected) => {
  expect(found(text, query)).toEqual(expected);
});

test.each([
  ['kana with another voicing', 'がく', 'かく'],
  ['another syllable of Hangul', '한국', '하'],
  ['Thai with another tone mark', 'ป้า', 'ปา'],
  ['white space', 'a b', '  '],
  ['nothing', 'a b', ''],
])('does not find %s', (_, text, query) => {
  expect(found(text, query)).toEqual([]);
});

test('finds without overlaps, in order', () => {
  expect(createFinder('aaaa')('aa')).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
});
