import { describe, expect, test } from 'vitest';
import { placeToolbar } from '../../../components/article/prose/toolbar-place';

const view = { left: 216, top: 48, right: 800, bottom: 600 };
const toolbar = { width: 250, height: 40 };
const line = (top: number, left = 262, right = 740) => ({ left, top, right, bottom: top + 24 });
const lines = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / 28) + 1 }, (_, index) => line(from + index * 28));

describe('the toolbar', () => {
  test('stands above the selected words', () => {
    expect(placeToolbar([line(300, 400, 500)], toolbar, view)).toEqual({ left: 325, top: 252 });
  });

  test('stands below when there is no room above', () => {
    expect(placeToolbar([line(60, 400, 500)], toolbar, view)).toEqual({ left: 325, top: 92 });
  });

  test('stands below the handles on a touch screen, above when there is no room', () => {
    expect(placeToolbar([line(300, 400, 500)], toolbar, view, true)).toEqual({ left: 325, top: 352 });
    expect(placeToolbar([line(560, 400, 500)], toolbar, view, true)).toEqual({ left: 325, top: 512 });
  });

  test('stays inside the window at both sides', () => {
    expect(placeToolbar([line(300, 216, 230)], toolbar, view).left).toBe(224);
    expect(placeToolbar([line(300, 780, 800)], toolbar, view).left).toBe(542);
  });

  test.each([
    ['a word', [line(300)]],
    ['a word at the top', [line(50)]],
    ['a word at the foot', [line(570)]],
    ['a paragraph', lines(200, 400)],
    ['all that is seen', lines(50, 590)],
    ['more than is seen', lines(-400, 900)],
    ['from above', lines(-400, 300)],
    ['to below', lines(300, 900)],
    ['what is scrolled away above', lines(-400, -100)],
    ['what is scrolled away below', lines(700, 900)],
  ])('never covers %s', (_, selected) => {
    const { left, top } = placeToolbar(selected, toolbar, view);
    const covered = selected.filter(
      (each) =>
        each.top < top + toolbar.height && each.bottom > top && each.left < left + toolbar.width && each.right > left,
    );
    const seen = covered.filter((each) => each.bottom > view.top && each.top < view.bottom);
    expect(seen).toEqual([]);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + toolbar.height).toBeLessThanOrEqual(view.bottom);
  });
});
