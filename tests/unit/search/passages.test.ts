import { expect, test } from 'vitest';
import { findMarks, findPassages } from '../../../lib/search/passages';
import { parseQuery } from '../../../lib/search/query/parse-query';

const marked = (text: string, query: string) =>
  findPassages(text, parseQuery(query).root).map(({ text: passage, marks }) =>
    marks.reduceRight(
      (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
      passage,
    ),
  )[0];

test.each([
  ['a whole word', 'On the night train.', 'night ', 'On the [night] train.'],
  ['the beginning of one', 'On the Nightjet.', 'night', 'On the [Nightjet].'],
  ['what was typed without accents', 'Un été à l’ÉTÉ.', 'ete ', 'Un [été] à l’[ÉTÉ].'],
  ['marks of their own', 'Un cafe\u0301 noir.', 'café ', 'Un [cafe\u0301] noir.'],
  ['a row of pairs as one', '夜行列车和夜行', '夜行列车', '[夜行列车]和[夜行]'],
  ['one sign', '黑猫和白猫', '猫', '黑[猫]和白[猫]'],
  ['Thai', 'ฉันรักรถไฟกลางคืน', 'รถไฟ', 'ฉันรัก[รถไฟ]กลางคืน'],
  ['a phrase by its words', 'A state-of-the-art.', '"of the art"', 'A state-[of]-[the]-[art].'],
  ['every branch', 'Rail and train.', 'rail OR train', '[Rail] and [train].'],
  ['not what must not be', 'Rail and train.', 'rail -train', '[Rail] and train.'],
  ['beyond the basic plane', '𝐀𝐁 and 😀', 'ab ', '[𝐀𝐁] and 😀'],
])('marks %s', (_, text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test.each([
  ['no words', 'is:unread'],
  ['words that are elsewhere', 'zebra'],
  ['nothing', ''],
])('has no passage for %s', (_, query) => {
  expect(findPassages('On the night train.', parseQuery(query).root)).toEqual([]);
});

test('takes the paragraph with most of the words, and says where it stands', () => {
  const text = 'A train.\nThe night is long.\nBy night, a train crosses Europe.\nNight train.';
  const [passage] = findPassages(text, parseQuery('train night europe').root);
  expect(passage?.text).toBe('By night, a train crosses Europe.');
  expect(text.slice(passage?.start, passage?.end)).toBe(passage?.text);
});

test('cuts a long paragraph where words end, around what was found', () => {
  const filler = 'Nothing of interest is said here at all. '.repeat(20);
  const text = `${filler}The night train leaves. ${filler}`;
  const [passage] = findPassages(text, parseQuery('night train').root);
  expect(passage?.text).toContain('The night train leaves.');
  expect(passage?.text.length).toBeLessThanOrEqual(240);
  expect(text.slice(0, passage?.start)).toMatch(/\s$/);
  expect(text.slice(passage?.end)).toMatch(/^\s/);
  expect(text.slice(passage?.start, passage?.end)).toBe(passage?.text);
});

test('gives several in the order of the text', () => {
  const passages = findPassages('Train.\nNothing.\nNight train.\nTrain again.', parseQuery('night train').root, 2);
  expect(passages.map(({ text }) => text)).toEqual(['Train.', 'Night train.']);
});

test('marks a title', () => {
  expect(findMarks('Night trains', parseQuery('trai').root)).toEqual([{ start: 6, end: 12 }]);
});
