// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { aText, FROM_THE_TOP, reading } from './a-listening';

describe('sleep', () => {
  test('counts the minutes down', async () => {
    const { model, view, clock } = await reading();
    model.pause();
    model.setSleep(5);
    expect(view().sleepMinutes).toBe(5);
    clock.pass(200_000);
    expect(view().sleepMinutes).toBe(2);
    clock.pass(100_000);
    expect([view().sleep, view().sleepMinutes]).toEqual([null, null]);
  });

  test('lets the sentence be read to its end', async () => {
    const { model, view, speech, clock } = await reading();
    model.setSleep(0.1);
    clock.pass(7000);
    expect([view().activity, view().sleepMinutes]).toEqual(['playing', 0]);
    speech.end();
    expect([view().activity, view().sentence, view().sleep]).toEqual(['paused', 1, null]);
  });

  test('comes at the end of the section', async () => {
    const { model, view, speech } = await reading();
    model.setSleep('section');
    speech.end(3);
    expect([view().activity, view().sentence, view().sleep]).toEqual(['paused', 3, null]);
  });

  test('at the end of the article keeps the next one from being read', async () => {
    const next = vi.fn(() => true);
    const { model, view, speech } = await reading({ overrides: { next } });
    model.setSleep('article');
    speech.end(20);
    expect([view().activity, next.mock.calls.length]).toEqual(['finished', 0]);
  });
});

test('asks for the next text at the end, and reads it when it is there', async () => {
  const { model, view, speech } = await reading({ overrides: { next: () => true } });
  speech.end(20);
  expect(view().activity).toBe('waiting');
  await model.open(aText('<p>Another.</p>', 'en', 'b'), FROM_THE_TOP);
  expect(speech.saying).toBe('Another.');
});
