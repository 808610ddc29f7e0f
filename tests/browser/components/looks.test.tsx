import './english';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, server } from 'vitest/browser';
import { SCENES } from './gallery/scenes';
import { settled, show } from './show';
import './looks.css';

const PICTURES = Object.keys(import.meta.glob('./__screenshots__/looks.test.tsx/*.png'));
const isAsked = server.config.snapshotOptions.updateSnapshot === 'all';

beforeEach(() => {
  // Lists leave out the year of a date that is this year's.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 12) });
  document.documentElement.dataset.looks = '';
});
afterEach(() => {
  vi.useRealTimers();
  delete document.documentElement.dataset.looks;
});

test.each([
  ['popup', 'popup-kept', 'light', [800, 600]],
  ['popup-dark', 'popup-kept', 'dark', [800, 600]],
  ['page-with-notes', 'page', 'sepia', [1280, 720]],
  ['library', 'library', 'light', [1280, 720]],
] as const)(
  '%s looks as it was approved',
  async (name, scene, theme, size) => {
    // Vitest would write one that is missing. What a screen should look like is for a person to say.
    const picture = `./__screenshots__/looks.test.tsx/${name}-chromium-${server.platform}.png`;
    expect(isAsked || PICTURES.includes(picture), `No approved picture: npm run shots:approve, and look at it`).toBe(
      true,
    );
    document.documentElement.dataset.theme = theme;
    await show(SCENES[scene]?.() ?? null, size);
    await settled();
    await Promise.all([...document.images].map((image) => image.decode()));
    await expect(page.elementLocator(document.documentElement)).toMatchScreenshot(name, {
      // A loaded machine may take its time; letters are smoothed a little differently from one machine to another.
      timeout: 30_000,
      comparatorOptions: { threshold: 0.1, allowedMismatchedPixels: 25 },
    });
  },
  60_000,
);
