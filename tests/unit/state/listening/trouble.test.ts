// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { reading } from './a-listening';

describe('what goes wrong', () => {
  test('what the engine breaks off is said once more', async () => {
    const { view, speech, saidTexts } = await reading();
    speech.fail('engine');
    expect([saidTexts(), view().activity]).toEqual([['First one here.', 'First one here.'], 'playing']);
    speech.fail('engine');
    expect([view().activity, view().trouble]).toEqual(['paused', 'engine']);
  });

  test.each(['notAllowed', 'voice', 'network'] as const)('%s is told of at once', async (reason) => {
    const { view, speech } = await reading();
    speech.fail(reason);
    expect([view().activity, view().trouble, speech.said.length]).toEqual(['paused', reason, 1]);
  });

  test('whoever takes the voice has it', async () => {
    const { view, speech } = await reading();
    speech.fail('interrupted');
    expect([view().activity, view().trouble]).toEqual(['paused', null]);
  });

  test('an engine that never tells that it is done is known to be', async () => {
    const { speech, clock } = await reading();
    speech.start();
    speech.drop();
    clock.pass(5000);
    expect(speech.saying).toBe('Second one here.');
  });

  test('an engine that loses what it was to say is told again', async () => {
    const { speech, clock, saidTexts } = await reading();
    speech.drop();
    clock.pass(5000);
    expect(saidTexts()).toEqual(['First one here.', 'First one here.']);
  });

  test('an engine that claims to speak for ever is stopped', async () => {
    const { view, speech, clock } = await reading();
    speech.start();
    clock.pass(60_000);
    expect([view().activity, view().trouble]).toEqual(['paused', 'engine']);
  });
});
