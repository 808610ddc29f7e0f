import './english';

import { afterEach, describe, expect, test } from 'vitest';
import { speakUiLanguage } from '../../../lib/i18n/i18n';
import { cutText } from './cut-text';
import { SCENES } from './gallery/scenes';
import { LOCALES, useMessages } from './messages';
import { all, find, hide, settled, show } from './show';

const WIDE = [800, 600] as const;
const NARROW = [360, 740] as const;
const MENU = '[aria-haspopup=menu]';

/** A scene, the windows it is looked at in, and what is pressed there first. */
const STATES: readonly (readonly [string, readonly (readonly [number, number])[], ...string[]])[] = [
  ['popup', [WIDE, NARROW]],
  ['popup', [WIDE, NARROW], MENU],
  ['popup', [WIDE, NARROW], '[data-action=appearance]'],
  ['popup', [WIDE, NARROW], '[data-action=toggle-notes]'],
  ['popup', [NARROW], '[data-action=show-outline]'],
  ['popup', [WIDE, NARROW], MENU, '[data-action=keys]'],
  ['popup', [WIDE, NARROW], MENU, '[data-action=find]'],
  ['popup-kept', [WIDE, NARROW]],
  ['popup-failed', [WIDE, NARROW]],
  ['popup-changed', [WIDE, NARROW]],
  ['popup-listen', [WIDE], '[data-action=listen]'],
  ['popup-listen', [NARROW], MENU, '[data-action=listen]'],
  ['popup-listen', [WIDE], '[data-action=listen]', '[data-action=listen-settings]'],
  ['popup-listen-no-voices', [WIDE], '[data-action=listen]'],
  ['page', [WIDE, NARROW], MENU],
  ['refused-forbidden', [WIDE, NARROW]],
  ['refused-failed', [WIDE, NARROW]],
  ['library-undo', [WIDE, NARROW]],
  ['library-empty', [WIDE, NARROW]],
  ['library-failed', [WIDE, NARROW]],
  ['library-trash', [WIDE, NARROW]],
  ['library-trash', [WIDE, NARROW], '[data-action=empty-trash]'],
];

afterEach(() => {
  hide();
  useMessages('en');
  speakUiLanguage(document.documentElement);
});

describe.each(LOCALES)('in %s', (locale) => {
  test.each(STATES)('every word of %s has room', async (scene, sizes, ...pressed) => {
    useMessages(locale);
    speakUiLanguage(document.documentElement);
    for (const size of sizes) {
      hide();
      await show(SCENES[scene]?.() ?? null, size);
      for (const selector of pressed) {
        await expect.poll(() => all(selector).length, { message: selector }).toBeGreaterThan(0);
        all(selector)[0]?.click();
      }
      await settled();
      expect(cutText().join('\n'), size.join(' × ')).toBe('');
    }
  });
});

test('in Arabic everything stands on the other side', async () => {
  useMessages('ar');
  speakUiLanguage(document.documentElement);
  await show(SCENES['popup-kept']?.() ?? null, [800, 600]);
  await settled();
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  const middleOf = async (selector: string) => {
    const { left, width } = (await find(selector)).getBoundingClientRect();
    return left + width / 2;
  };
  expect(await middleOf('[data-action=keep]')).toBeLessThan(200);
  expect(await middleOf('nav[data-outline]')).toBeGreaterThan(600);
  // The article goes its own way.
  expect(getComputedStyle(await find('[data-prose]')).direction).toBe('ltr');
});
