import { describe, expect, it } from 'vitest';
import { findPosition } from '../../../lib/notes/find-position';
import { describePosition } from '../../../lib/notes/reading-position';

const TEXT =
  'One evening in March the ferry did not come. People waited on the pier with their bags and their dogs.\nAt nine a man came out and said that there would be no ferry that night, nor in the morning.';

describe('describing a reading position', () => {
  it('takes about sixty characters, in whole words', () => {
    const { exact } = describePosition({ text: TEXT }, 0);
    expect(exact).toBe('One evening in March the ferry did not come. People waited on');
  });

  it('begins with a whole word', () => {
    expect(describePosition({ text: TEXT }, 5).exact).toMatch(/^in March/);
    expect(describePosition({ text: TEXT }, 3)).toMatchObject({ start: 4 });
  });

  it('stays where it is in scripts without spaces', () => {
    const text = '春眠不覺曉處處聞啼鳥夜來風雨聲花落知多少'.repeat(8);
    expect(describePosition({ text }, 7)).toEqual({ start: 7, exact: text.slice(7, 67) });
  });

  it('has no words at the end of the text or in an empty one', () => {
    expect(describePosition({ text: TEXT }, TEXT.length).exact).toBe('');
    expect(describePosition({ text: '' }, 0)).toEqual({ start: 0, exact: '' });
    expect(findPosition('', { start: 0, exact: '' })).toBe(0);
  });
});

describe('finding a reading position', () => {
  it.each([0, 45, 103, 150])('comes back to the same words from offset %i', (offset) => {
    const position = describePosition({ text: TEXT }, offset);
    expect(findPosition(TEXT, position)).toBe(position.start);
  });

  it('follows words that moved', () => {
    const position = describePosition({ text: TEXT }, 45);
    expect(findPosition(`A new opening. ${TEXT}`, position)).toBe(position.start + 15);
  });

  it('takes the nearest of words that stand in several places', () => {
    const text = 'Refrain, refrain. Verse. '.repeat(20);
    expect(findPosition(text, { start: 101, exact: 'Refrain, refrain.' })).toBe(100);
  });

  it('finds words that were edited a little', () => {
    const position = describePosition({ text: TEXT }, 45);
    expect(findPosition(TEXT.replace('People waited', 'They all waited'), position)).toBe(45);
  });

  it('is null when the words are gone', () => {
    expect(findPosition('Something else entirely, on another day.', describePosition({ text: TEXT }, 45))).toBeNull();
  });
});
