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

interface State {
  scene: string;
  /** Windows it is looked at in. */
  sizes: readonly (readonly [number, number])[];
  /** What is pressed there first. */
  pressed: readonly string[];
}

const STATES: readonly State[] = [
  { scene: 'popup', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'popup', sizes: [WIDE, NARROW], pressed: [MENU] },
  { scene: 'popup', sizes: [WIDE, NARROW], pressed: ['[data-action=appearance]'] },
  { scene: 'popup', sizes: [WIDE, NARROW], pressed: ['[data-action=toggle-notes]'] },
  { scene: 'popup', sizes: [NARROW], pressed: ['[data-action=show-outline]'] },
  { scene: 'popup', sizes: [WIDE, NARROW], pressed: [MENU, '[data-action=keys]'] },
  { scene: 'popup', sizes: [WIDE, NARROW], pressed: [MENU, '[data-action=find]'] },
  { scene: 'popup-kept', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'popup-failed', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'popup-changed', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'popup-listen', sizes: [WIDE], pressed: ['[data-action=listen]'] },
  { scene: 'popup-listen', sizes: [NARROW], pressed: [MENU, '[data-action=listen]'] },
  { scene: 'popup-listen', sizes: [WIDE], pressed: ['[data-action=listen]', '[data-action=listen-settings]'] },
  { scene: 'popup-listen-no-voices', sizes: [WIDE], pressed: ['[data-action=listen]'] },
  { scene: 'page', sizes: [WIDE, NARROW], pressed: [MENU] },
  { scene: 'popup-end', sizes: [WIDE, NARROW], pressed: ['[data-action=show-left-out]'] },
  { scene: 'popup-end-failed', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'popup-export', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'popup-export-writing', sizes: [NARROW], pressed: [] },
  { scene: 'refused-forbidden', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'refused-failed', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'library-undo', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'library-empty', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'library-failed', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'library-trash', sizes: [WIDE, NARROW], pressed: [] },
  { scene: 'library-trash', sizes: [WIDE, NARROW], pressed: ['[data-action=empty-trash]'] },
];

afterEach(() => {
  hide();
  useMessages('en');
  speakUiLanguage(document.documentElement);
});

describe.each(LOCALES)('in %s', (locale) => {
  test.each(STATES)('every word has room in $scene with $pressed', async ({ scene, sizes, pressed }) => {
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
