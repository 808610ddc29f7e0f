// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../lib/article/outline/blocks';
import { signpostsOf } from '../../../../lib/article/outline/signposts';
import { INTERVIEW } from '../../../fixtures/plain-texts';

function signposts(html: string) {
  document.body.innerHTML = html;
  return signpostsOf(readBlocks(document.body)).map(({ kind, block, text }) => [kind, block, text]);
}

const words = 'Some words of no weight that only fill the part, as words do. '.repeat(3);
const part = (opening: string) => `<p>${opening} ${words}</p><p>${words}</p>`;

test('the bold questions of an interview are its parts', () => {
  expect(signposts(INTERVIEW)).toEqual([
    ['question', 1, 'How does one begin as a tuner of organs?'],
    ['question', 3, 'What does the cold do to the pipes?'],
    ['question', 5, 'Has anybody ever complained?'],
    ['question', 7, 'Who will do this after you?'],
  ]);
});

test('where names are bold, the parts are the questions of the one who asks', () => {
  const talk = ['Why rivers?', 'Why pumps?', 'Why now?']
    .map((question) => `<p><b>Editor:</b> ${question}</p><p><b>Marta Oyelaran:</b> ${words}</p>`)
    .join('');
  expect(signposts(talk).map(([kind, , text]) => [kind, text])).toEqual([
    ['question', 'Why rivers?'],
    ['question', 'Why pumps?'],
    ['question', 'Why now?'],
  ]);
});

describe('signposts', () => {
  test.each([
    [
      'are bold lead-ins',
      ['<b>The water.</b>', '<b>The pumps.</b>', '<b>The mud.</b>'],
      ['The water', 'The pumps', 'The mud'],
    ],
    [
      'are times of day',
      ['14:32 Rain.', '15.10 Uhr Wind.', '4:45 p.m. Sun.'],
      ['14:32 Rain', '15.10 Uhr Wind', '4:45 p.m. Sun'],
    ],
    ['are numbers from one on', ['1. Rain.', '2. Wind.', '3. Sun.'], ['1. Rain', '2. Wind', '3. Sun']],
    ['are numbers down to one', ['3) Rain.', '2) Wind.', '1) Sun.'], ['3. Rain', '2. Wind', '1. Sun']],
  ])('%s', (_, openings, texts) => {
    expect(signposts(openings.map(part).join('')).map(([, , text]) => text)).toEqual(texts);
  });

  test.each([
    ['words stressed in their sentence', ['<b>The water</b> rose.', '<b>The pumps</b> ran.', '<b>The mud</b> stayed.']],
    ['numbers that do not count', ['7. Rain.', '12. Wind.', '3. Sun.']],
    ['years', ['1998 Rain.', '2003 Wind.', '2011 Sun.']],
    ['two of them', ['<b>The water.</b>', '<b>The pumps.</b>']],
  ])('are not %s', (_, openings) => expect(signposts(openings.map(part).join(''))).toEqual([]));

  test('are not every paragraph', () => {
    expect(signposts(`<p><b>Bold it is.</b> ${words}</p>`.repeat(6))).toEqual([]);
  });
});
