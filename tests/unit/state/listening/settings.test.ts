// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { reading } from './a-listening';

describe('settings', () => {
  test('a new speed holds from the sentence that is being said, once it rests', async () => {
    const { model, speech, clock, stored } = await reading();
    for (const speed of [1.1, 1.2, 1.3]) model.setSpeed(speed);
    clock.pass(1000);
    expect(speech.said.map(({ rate }) => rate)).toEqual([1, 1.3]);
    expect(stored.settings.speed).toBe(1.3);
  });

  test('stored ones hold from the start', async () => {
    const { speech } = await reading({ settings: { speed: 2 } });
    expect(speech.said[0]?.rate).toBe(2);
  });

  test('it reads even if they can neither be read nor stored', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fail = () => Promise.reject(new Error('full'));
    const { speech } = await reading({
      overrides: { settings: { load: fail, store: fail }, places: { recall: fail, remember: fail } },
    });
    expect(speech.saying).toBe('First one here.');
  });
});
