// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { MediaDeeds } from '../../../../lib/listen/speech';
import { ANNA, aListening, aText, FROM_THE_TOP, reading } from './a-listening';

describe('a pause', () => {
  test('stops the voice, and the sentence is said again after it', async () => {
    const { model, view, speech } = await reading();
    speech.end();
    speech.word(4);
    model.toggle();
    expect([speech.saying, view().activity, model.word.peek()]).toEqual([null, 'paused', null]);
    model.toggle();
    expect(speech.saying).toBe('Second one here.');
  });

  test('is not ended by what an engine still tells of what was stopped', async () => {
    const { model, view, speech } = await reading();
    const { late } = speech;
    model.pause();
    late?.onEnd();
    late?.onFailure('interrupted');
    late?.onWord(2);
    expect([view().activity, view().sentence, view().trouble, speech.said.length]).toEqual(['paused', 0, null, 1]);
  });
});

describe('steps', () => {
  test.each([
    ['sentence', 1, 'Second one here.', 'A caption.'],
    ['paragraph', 1, 'A caption.', 'Next'],
    ['section', 1, 'Next', 'Last'],
  ] as const)('by %s lead on', async (unit, direction, first, second) => {
    const { model, speech } = await reading();
    model.step(unit, direction);
    expect(speech.saying).toBe(first);
    model.step(unit, direction);
    expect(speech.saying).toBe(second);
  });

  test.each([
    ['sentence', ['Last', 'Fourth.', 'Third ']],
    ['paragraph', ['Last', 'Third ', 'Next']],
    ['section', ['Last', 'Next', 'First one here.']],
  ] as const)('by %s lead back, to beginnings first', async (unit, expected) => {
    const { model, speech } = await reading();
    for (let i = 0; i < 8; i++) model.step('sentence', 1);
    expect(speech.saying).toBe('Fifth.');
    const back = () => {
      model.step(unit, -1);
      return speech.saying;
    };
    expect(expected.map(back)).toEqual(expected);
  });

  test('in a pause say nothing', async () => {
    const { model, view, speech } = await reading();
    model.pause();
    model.step('section', 1);
    expect([view().sentence, speech.saying]).toEqual([3, null]);
    model.toggle();
    expect(speech.saying).toBe('Next');
  });

  test('end at the ends', async () => {
    const { model, view, speech } = await reading();
    model.step('section', -1);
    expect(view().sentence).toBe(0);
    for (let i = 0; i < 30; i++) model.step('sentence', 1);
    expect(speech.saying).toBe('Fifth.');
  });
});

test('closed, it is silent and gives the keys back', async () => {
  const { model, speech, clock, keys } = await reading();
  model.setSleep(5);
  model.close();
  clock.pass(600_000);
  speech.tellVoices([ANNA]);
  expect([speech.saying, model.view.peek().kind, keys.release.mock.calls.length]).toEqual([null, 'closed', 1]);
});

test('closed before it could begin, it does not', async () => {
  const { model, speech } = aListening();
  const opening = model.open(aText(), FROM_THE_TOP);
  model.close();
  await opening;
  expect(speech.said).toEqual([]);
});

test('the keys of the keyboard do what the buttons do', async () => {
  const { view, speech, keys } = await reading();
  expect(keys.tell).toHaveBeenLastCalledWith(true);
  // The mock was called with them.
  const deeds = keys.take.mock.lastCall?.[1] as MediaDeeds;
  deeds.forward();
  expect(speech.saying).toBe('Second one here.');
  deeds.next();
  expect(speech.saying).toBe('A caption.');
  deeds.previous();
  expect(speech.saying).toBe('First one here.');
  deeds.pause();
  expect([view().activity, speech.saying]).toEqual(['paused', null]);
  expect(keys.tell).toHaveBeenLastCalledWith(false);
  deeds.play();
  expect(speech.saying).toBe('First one here.');
});
