import { expect, test } from 'vitest';
import { reshapedBy } from '../../../lib/notes/reshaping';

const TEXT = 'One two three. Four five six.\nSeven eight.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const marks = [
  { id: 'a', ...at('two three') },
  { id: 'b', ...at('five') },
];

test.each([
  ['three.', { kind: 'extend', ids: ['a'], span: at('two three.') }],
  ['One', { kind: 'extend', ids: ['a'], span: at('One two three') }],
  ['two', { kind: 'shrink', ids: ['a'], span: at('two') }],
  ['three. Four five', { kind: 'merge', ids: ['a', 'b'], span: at('two three. Four five') }],
  ['Seven', null],
  ['five', null],
])('words selected over “%s”', (words, expected) => {
  expect(reshapedBy(TEXT, marks, at(words))).toEqual(expected);
});
