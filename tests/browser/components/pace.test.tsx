import './english';

import { afterEach, expect, test, vi } from 'vitest';
import { OwnPace } from '../../../components/article/pace/own-pace';
import type { PaceChoice } from '../../../components/article/pace/pace-choice';
import { LibraryView } from '../../../components/library/LibraryView';
import type { Pace } from '../../../lib/article/pace/pace';
import { USUAL_APPEARANCE } from '../../../lib/shared/appearance/settings';
import { read, scroller } from './a-reader';
import { holding, PLAIN } from './library-props';
import { aKeptArticle } from './sample-articles';
import { all, find, settled, show, violations } from './show';

afterEach(() => vi.restoreAllMocks());

const slow: Pace = { isAllowed: true, samples: { fr: [{ ratio: 3, minutes: 100 }] } };

function choice(value: Pace) {
  const pace = { value, onAllow: vi.fn(), onForget: vi.fn(), onLearn: vi.fn<PaceChoice['onLearn']>() };
  return { pace, appearance: { value: USUAL_APPEARANCE, onChange: () => {} } };
}

const minutes = async () =>
  Number.parseInt((await find('[data-outline] footer span')).textContent?.match(/\d+/)?.[0] ?? '', 10);

test('the times follow the reader’s own pace', async () => {
  await read(choice({ ...slow, isAllowed: false }));
  const usual = await minutes();
  await read(choice(slow));
  await expect.poll(minutes).toBeGreaterThan(2 * usual);
  const parts = all('[data-outline] [data-part] small').map((one) => Number.parseInt(one.textContent ?? '', 10));
  expect(Math.max(...parts)).toBeGreaterThan(1);
});

test('the lists tell the reader’s own time, too', async () => {
  const article = aKeptArticle({ lang: 'fr', minutes: 4 });
  const list = <LibraryView {...PLAIN} {...holding([{ kind: 'article', article }])} pictureOf={() => null} />;
  const time = () => all('[data-article-row] span').find(({ textContent }) => / min$/.test(textContent))?.textContent;
  await show(list);
  await expect.poll(time).toBe('4 min');
  await show(<OwnPace.Provider value={slow}>{list}</OwnPace.Provider>);
  await expect.poll(time).toBe('12 min');
});

test('is learned only where that is allowed, from what leaves the window', async () => {
  const now = vi.spyOn(performance, 'now');
  const readOn = async () => {
    const box = await scroller();
    now.mockReturnValue(0);
    for (let screen = 1; screen <= 4; screen += 1) {
      box.scrollTop += box.clientHeight * 0.9;
      now.mockReturnValue(screen * 30_000);
      await expect.poll(() => looked.mock.calls.length).toBeGreaterThanOrEqual(screen);
    }
  };
  const looked = vi.fn();
  const { onPosition } = await read(choice({ isAllowed: false, samples: {} }));
  onPosition.mockImplementation(looked);
  await readOn();
  expect(all('[data-pace]')).toHaveLength(0);

  looked.mockClear();
  const allowed = choice({ isAllowed: true, samples: {} });
  const again = await read(allowed);
  again.onPosition.mockImplementation(looked);
  (await scroller()).scrollTop = 0;
  await settled();
  await readOn();
  await expect.poll(() => allowed.pace.onLearn.mock.calls.length).toBeGreaterThan(0);
  const [lang, sample] = allowed.pace.onLearn.mock.lastCall ?? [];
  expect(lang).toBe('fr');
  expect(sample?.minutes).toBeGreaterThan(0);
});

test('the settings say what it means, what was learned, and forget it', async () => {
  const { pace, appearance } = choice(slow);
  await read({ pace, appearance });
  (await find('[data-action=appearance]')).click();
  const group = await find('[data-pace]');
  expect(group.textContent).toContain('kept in this browser only');
  expect(group.textContent).toMatch(/You read French about \d+\s?% slower/);
  (await find('[data-action=forget-pace]')).click();
  expect(pace.onForget).toHaveBeenCalled();
  group.querySelector('input')?.click();
  expect(pace.onAllow).toHaveBeenCalledWith(false);
  expect(await violations()).toEqual([]);
});
