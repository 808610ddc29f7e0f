// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Voice } from '../../../../lib/listen/speech';
import { ANNA, CLOUD, reading, THOMAS } from './a-listening';

describe('voices', () => {
  test('that come late are waited for', async () => {
    const { view, speech, clock } = await reading({ voices: [] });
    expect(view().activity).toBe('preparing');
    clock.pass(300);
    expect(view().trouble).toBeNull();
    speech.tellVoices([ANNA]);
    expect(speech.saying).toBe('First one here.');
  });

  test('that are late are said to be missing within the second, and are heard when they come', async () => {
    const { view, speech, clock } = await reading({ voices: [] });
    clock.pass(1000);
    expect([view().activity, view().trouble]).toEqual(['preparing', 'noVoices']);
    speech.tellVoices([ANNA]);
    expect([view().trouble, speech.saying]).toEqual([null, 'First one here.']);
  });

  test('that are missing are looked for anew when it is tried again', async () => {
    const { model, view, clock } = await reading({ voices: [] });
    clock.pass(1000);
    model.toggle();
    expect([view().activity, view().trouble]).toEqual(['preparing', null]);
    clock.pass(1000);
    expect(view().trouble).toBe('noVoices');
  });

  test('that come when nobody waits for them any more say nothing by themselves', async () => {
    const { model, view, speech, clock } = await reading({ voices: [] });
    clock.pass(600);
    clock.pass(10_000);
    expect([view().activity, view().trouble]).toEqual(['paused', 'noVoices']);
    speech.tellVoices([ANNA]);
    expect([view().activity, view().trouble, speech.saying]).toEqual(['paused', null, null]);
    model.toggle();
    expect(speech.saying).toBe('First one here.');
  });

  test.each([
    ['noVoiceForLanguage', [THOMAS]],
    ['onlyNetworkVoices', [THOMAS, CLOUD]],
  ] as [string, Voice[]][])('that do not do: %s', async (trouble, voices) => {
    const { view, speech } = await reading({ voices });
    expect([view().trouble, speech.said.length]).toEqual([trouble, 0]);
  });

  test('from the network read once they are chosen, and are remembered', async () => {
    const { model, view, speech, stored } = await reading({ voices: [CLOUD] });
    model.chooseVoice('en-US', 'Cloud');
    expect([view().trouble, speech.said.at(-1)?.voice, stored.settings.voices]).toEqual([
      null,
      'Cloud',
      { en: 'Cloud' },
    ]);
  });

  test('where there is no way to speak, that is said', async () => {
    const { view } = await reading({ overrides: { speech: null } });
    expect(view().trouble).toBe('unsupported');
  });
});
