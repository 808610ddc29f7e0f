import { describe, expect, test } from 'vitest';
import { inBreaths } from '../../../lib/listen/breaths';
import { parsePlaces, withPlace } from '../../../lib/listen/places';
import type { Utterance } from '../../../lib/listen/plan';
import { parseListeningSettings, USUAL_LISTENING } from '../../../lib/listen/settings';
import { secondsOf } from '../../../lib/listen/speaking-time';
import { SpokenTextBuilder } from '../../../lib/listen/spoken-text';
import { wordAt } from '../../../lib/listen/word-at';

function utterance(text: string, lang = 'en'): Utterance {
  const builder = new SpokenTextBuilder();
  builder.add(text, 100, lang);
  return { ...builder.done(), lang };
}

describe('breaths', () => {
  const long = `${'The night train runs through the dark country, '.repeat(6)}and stops; ${'nobody gets out of it at any of the small stations '.repeat(5)}.`;

  test('last no longer than the engine does', () => {
    const parts = inBreaths(utterance(long), 11);
    expect(parts.map(({ text }) => text).join('')).toBe(long);
    expect(Math.max(...parts.map(({ text }) => secondsOf(text)))).toBeLessThanOrEqual(11);
    const starts = parts.map((_, at) => 100 + parts.slice(0, at).reduce((sum, { text }) => sum + text.length, 0));
    expect(parts.map(({ stretches }) => stretches[0]?.offset)).toEqual(starts);
  });

  test('end at marks before they end at words', () => {
    const [first] = inBreaths(utterance(long), 11);
    expect(first?.text).toMatch(/, $/);
  });

  test('never part a character', () => {
    const parts = inBreaths(utterance('𠮷'.repeat(100), 'ja'), 3);
    expect(parts.every(({ text }) => /^𠮷+$/u.test(text))).toBe(true);
  });

  test('are not taken in what is short', () => {
    expect(inBreaths(utterance('Short.'), 11)).toEqual([utterance('Short.')]);
  });
});

describe('the word a voice has come to', () => {
  test.each([
    ['en', 'The night train', 4, 'night'],
    ['en', 'The night train', 3, 'night'],
    ['en', 'The night train', 6, 'night'],
    ['fr', 'Aujourd’hui, rien', 0, 'Aujourd’hui'],
    ['ja', '夜行列車が消えた', 2, '列車'],
    ['th', 'รถไฟกลางคืน', 0, 'รถไฟ'],
    ['en', `${'word '.repeat(40)}last`, 200, 'last'],
  ])('%s: “%s” at %i is %s', (lang, text, index, word) => {
    const found = wordAt(text, index, lang);
    expect(found && text.slice(found.from, found.to)).toBe(word);
  });

  test.each([-1, 99, Number.NaN])('is none at %d', (index) => {
    expect(wordAt('The night train', index, 'en')).toBeNull();
  });
});

describe('what is stored', () => {
  test('is parsed field by field', () => {
    const stored = { speed: 9, captions: 'yes', voices: { fr: 'Thomas', 'en-GB': 'x', de: 3 } };
    expect(parseListeningSettings(stored)).toEqual({ speed: 3, captions: true, voices: { fr: 'Thomas' } });
  });

  test.each([null, 3, [], 'x', { speed: Number.NaN }])('%j is as usual', (stored) => {
    expect(parseListeningSettings(stored)).toEqual(USUAL_LISTENING);
  });

  test('places are the latest first, and one an article', () => {
    const first = withPlace([], 'a', { start: 1, exact: 'one' });
    const both = withPlace(withPlace(first, 'b', { start: 2, exact: 'two' }), 'a', { start: 3, exact: 'three' });
    expect(both.map(({ key, position }) => [key, position.start])).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    expect(withPlace(both, 'a', null)).toHaveLength(1);
  });

  test('what is no place is left out', () => {
    const good = { key: 'a', position: { start: 1, exact: 'x' } };
    expect(parsePlaces([good, { key: 1 }, null, { key: 'b', position: { start: -1, exact: '' } }])).toEqual([good]);
    expect(parsePlaces('x')).toEqual([]);
  });
});
