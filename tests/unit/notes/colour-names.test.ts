import { describe, expect, test } from 'vitest';
import { filedUnder, parseColourNames } from '../../../lib/notes/colour-names';

describe('reads names of colours', () => {
  test.each([null, 7, [], 'yellow', { yellow: 3, teal: 'Sea' }])('none from %j', (value) =>
    expect(parseColourNames(value)).toEqual({}),
  );

  test('each one line, not too long, cut between characters', () => {
    expect(
      parseColourNames({ yellow: ' A\n\u0000 question ', green: '', blue: '👩‍🚀'.repeat(60), pink: '  ' }),
    ).toEqual({
      yellow: 'A question',
      blue: `${'👩‍🚀'.repeat(13)}👩`,
    });
  });
});

test('a mark is filed under what its colour stands for, before its tags, and once', () => {
  const names = { yellow: 'Question' };
  expect(filedUnder({ colour: 'yellow', tags: ['sea'] }, names)).toEqual(['Question', 'sea']);
  expect(filedUnder({ colour: 'yellow', tags: ['Question'] }, names)).toEqual(['Question']);
  expect(filedUnder({ colour: 'blue', tags: ['sea'] }, names)).toEqual(['sea']);
});
