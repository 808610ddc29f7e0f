import { expect, test } from 'vitest';
import { nextEdge, type TextUnit } from '../../../lib/notes/extend-span';

const text = 'The night train left. It arrived early.\nNobody slept.';
const at = (words: string) => text.indexOf(words);

test.each<[string, TextUnit, 1 | -1, number, number]>([
  ['to the end of a word', 'word', 1, 0, 3],
  ['to the end of the next word', 'word', 1, 3, 9],
  ['back to the beginning of a word', 'word', -1, 9, 4],
  ['to the end of a sentence', 'sentence', 1, 4, at(' It')],
  ['to the end of the next sentence', 'sentence', 1, at(' It'), at('\n')],
  ['back to the beginning of a sentence', 'sentence', -1, at('\n'), at('It')],
  ['over the end of a paragraph', 'sentence', 1, at('\n'), text.length],
  ['to the end of a paragraph', 'paragraph', 1, 4, at('\n')],
  ['back to the beginning of a paragraph', 'paragraph', -1, text.length, at('Nobody')],
  ['no further than the end', 'word', 1, text.length, text.length],
  ['no further than the beginning', 'paragraph', -1, 0, 0],
])('goes %s', (_, unit, way, from, to) => {
  expect(nextEdge(text, from, unit, way, 'en')).toBe(to);
});

test('tells words where none is parted by a space', () => {
  expect(nextEdge('夜行列車が戻ってきた。', 0, 'word', 1, 'ja')).toBeGreaterThan(0);
});

test('does without a language that does not exist', () => {
  expect(nextEdge(text, 0, 'word', 1, 'not a language')).toBe(3);
});
