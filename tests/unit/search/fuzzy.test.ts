import { expect, test } from 'vitest';
import { fuzzyFilter, fuzzyScore } from '../../../lib/search/fuzzy';

const best = (query: string, ...names: string[]) => fuzzyFilter(query, names, (name) => name);

test('puts what begins so before what contains it, and that before scattered letters', () => {
  expect(best('note', 'Denote', 'Nordic train', 'Notes', 'Show notes')).toEqual(['Notes', 'Show notes', 'Denote']);
});

test('finds by the first letters of words', () => {
  expect(best('ofp', 'Open in a full page', 'Archive')).toEqual(['Open in a full page']);
});

test('wants every word, in any order, without accents and case', () => {
  expect(best('nuit trains', 'Le long retour des trains de nuit', 'Les trains')).toEqual([
    'Le long retour des trains de nuit',
  ]);
  expect(best('ete', 'Un ÉTÉ')).toEqual(['Un ÉTÉ']);
});

test('finds in scripts without words', () => {
  expect(best('列車', '夜行列車はなぜ消え、なぜ戻るのか')).toHaveLength(1);
});

test('leaves everything in its order when nothing is typed', () => {
  expect(best('', 'b', 'a')).toEqual(['b', 'a']);
});

test('does not take scattered letters for a name', () => {
  expect(fuzzyScore('cat', 'a long curtain that nobody wanted')).toBeNull();
  expect(fuzzyScore('x', 'archive')).toBeNull();
});
