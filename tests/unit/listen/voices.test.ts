import { describe, expect, test } from 'vitest';
import { chooseVoice, type VoiceWishes, voicesFor } from '../../../lib/listen/choose-voice';
import type { Voice } from '../../../lib/listen/speech';

const voice = (name: string, lang: string, overrides: Partial<Voice> = {}): Voice => ({
  ...{ id: name, name, lang, isLocal: true, isDefault: false },
  ...overrides,
});
const VOICES = [
  voice('Albert', 'en-US'),
  voice('Google UK', 'en-GB', { isLocal: false }),
  voice('Samantha', 'en-US'),
  voice('Daniel', 'en_GB'),
  voice('Zoe (Premium)', 'en-US'),
  voice('Google português', 'pt-BR', { isLocal: false }),
  voice('Thomas', 'fr-FR', { isDefault: true }),
  voice('Amélie', 'fr-CA'),
  voice('French (France)+Annie', 'fr-FR'),
  voice('Mandarin', 'cmn'),
];
const nobody: VoiceWishes = { chosen: {}, preferred: [] };
const chosen = (lang: string, wishes: Partial<VoiceWishes> = {}) =>
  chooseVoice(VOICES, lang, { ...nobody, ...wishes })?.name ?? null;

describe('the voice for a language', () => {
  test.each([
    ['of the region the text is from', 'en-GB', 'Daniel'],
    ['the best of those that are as good', 'en-US', 'Zoe (Premium)'],
    ['of another region rather than none', 'fr-BE', 'Thomas'],
    ['under another name of the language', 'zh-CN', 'Mandarin'],
    ['none that speaks another language', 'de', null],
    ['none from the network', 'pt', null],
  ])('is %s', (_, lang, name) => {
    expect(chosen(lang)).toBe(name);
  });

  test('is of the region the person is from, where the text has none', () => {
    expect(chosen('fr', { preferred: ['en-US', 'fr-CA', 'fr-FR'] })).toBe('Amélie');
  });

  test('is the one that was chosen, from the network too', () => {
    expect(chooseVoice(VOICES, 'pt-PT', { chosen: { pt: 'Google português' }, preferred: [] })?.name).toBe(
      'Google português',
    );
  });

  test('that was chosen and is gone is chosen anew', () => {
    expect(chooseVoice(VOICES, 'fr', { chosen: { fr: 'Audrey' }, preferred: [] })?.name).toBe('Thomas');
  });

  test('does not come from what every object has', () => {
    expect(chooseVoice([voice('x', 'constructor')], 'constructor', nobody)?.name).toBe('x');
  });
});

test('voices are listed the best first, and those for fun and from the network last', () => {
  expect(voicesFor(VOICES, 'en-US', []).map(({ name }) => name)).toEqual([
    'Zoe (Premium)',
    'Samantha',
    'Daniel',
    'Albert',
    'Google UK',
  ]);
});
