import './english';

import { describe, expect, test } from 'vitest';
import { THEMES as CHOICES } from '../../../lib/shared/appearance/settings';
import { SCENES } from './gallery/scenes';
import { all, faint, settled, show, violations } from './show';

const THEMES = ['light', 'dark'] as const;
const SIZES = {
  popup: [800, 600],
  refused: [800, 600],
  loading: [800, 600],
  page: [1280, 860],
  library: [1280, 860],
  notebook: [1280, 860],
} as const;

describe.each(THEMES)('in the %s theme axe finds nothing wrong', (theme) => {
  test.each(Object.keys(SCENES))('with %s', async (name) => {
    document.documentElement.dataset.theme = theme;
    const kind = Object.keys(SIZES).find((prefix) => name.startsWith(prefix)) as keyof typeof SIZES;
    await show(SCENES[name]?.() ?? null, SIZES[kind]);
    const toggles = all('[data-action=toggle-notes][aria-pressed=false]');
    for (const toggle of toggles) toggle.click();
    if (toggles.length > 0) await expect.poll(() => all('[data-notes]').length).toBe(1);
    expect(await violations()).toEqual([]);
  });

  test.each([
    ['the settings of how it looks', 'popup', '[data-action=appearance]', '[data-appearance-panel]'],
    ['a picture shown large', 'popup', 'img[data-opens]', 'dialog[data-lightbox][open]'],
    ['the player', 'popup-listen', '[data-action=listen]', '[data-listening]'],
    ['what was left out', 'popup-end', '[data-action=show-left-out]', '[data-left-out]'],
    ['a passage being picked', 'popup-end', '[data-action=pick]', '[data-pick-bar]'],
  ])('with %s open', async (_, name, button, opened) => {
    document.documentElement.dataset.theme = theme;
    await show(SCENES[name]?.() ?? null, SIZES.popup);
    await expect.poll(() => all(button).length).toBeGreaterThan(0);
    all(button)[0]?.click();
    await expect.poll(() => all(opened).length).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
  });

  test.each(['popup', 'page', 'library'])('with %s on a narrow window', async (name) => {
    document.documentElement.dataset.theme = theme;
    await show(SCENES[name]?.() ?? null, [360, 740]);
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});

describe.each(CHOICES.slice(1))('in the %s theme every word stands out 7:1', (theme) => {
  test.each(['popup-kept', 'popup-en', 'popup-failed', 'page', 'page-ar', 'library', 'library-undo', 'refused-failed'])(
    'in %s',
    async (name) => {
      document.documentElement.dataset.theme = theme;
      const kind = Object.keys(SIZES).find((prefix) => name.startsWith(prefix)) as keyof typeof SIZES;
      await show(SCENES[name]?.() ?? null, SIZES[kind]);
      await settled();
      expect(await faint()).toEqual([]);
    },
  );
});
