import { describe, expect, it } from 'vitest';
import * as steps from '../support/steps.mjs';
import { inEachBrowser, NIGHT_TRAINS } from './use-browser';

/** Once it is known whether there is a voice: that it reads, or the sentence that says why it does not. */
const outcome = () => {
  const player = document.querySelector<HTMLElement>('[data-listening]');
  if (player?.dataset.listening === 'playing') return 'playing';
  return player?.querySelector('[data-notice]')?.textContent?.trim() ?? null;
};

describe('listening', () => {
  inEachBrowser((world) => {
    it('reads aloud, or says what is missing', async () => {
      await world.visit(NIGHT_TRAINS.path);
      const popup = await steps.read(world.browser);
      await popup.click('[data-action=listen]');
      // Machines that test have voices or not.
      expect(await popup.waitFor(outcome)).toMatch(/^playing$|voice/);
      await popup.click('[data-action=listen-stop]');
      await popup.waitFor(() => document.querySelector('[data-listening]') === null);
      expect(await popup.complaints()).toEqual([]);
    });
  });
});
