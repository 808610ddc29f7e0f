import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { USUAL_APPEARANCE } from '../../../lib/shared/appearance/settings';
import { type AppearanceModel, createAppearance, followTheme } from '../../../lib/state/appearance';

const SEPIA = { ...USUAL_APPEARANCE, theme: 'sepia' } as const;
const LARGE = { ...USUAL_APPEARANCE, everywhere: { size: 2 } };

let pages: AppearanceModel[] = [];
const open = () => {
  const page = createAppearance();
  pages.push(page);
  return page;
};
const stored = async () => (await fakeBrowser.storage.local.get('appearance')).appearance;

beforeEach(() => {
  fakeBrowser.reset();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, item: string) => void kept.set(key, item),
  });
});
afterEach(() => {
  for (const page of pages) page.stop();
  pages = [];
  vi.unstubAllGlobals();
});

test('is as usual at first', () => {
  expect(open().value.value).toEqual(USUAL_APPEARANCE);
});

test('is there before the next page draws anything', () => {
  open().change(SEPIA);
  expect(open().value.value).toEqual(SEPIA);
});

test('comes from the storage where there is no copy', async () => {
  await fakeBrowser.storage.local.set({ appearance: LARGE });
  const page = open();
  await vi.waitFor(() => expect(page.value.value).toEqual(LARGE));
});

test('the storage is believed before the copy', async () => {
  localStorage.setItem('lectern-appearance', JSON.stringify(SEPIA));
  await fakeBrowser.storage.local.set({ appearance: LARGE });
  const page = open();
  expect(page.value.value).toEqual(SEPIA);
  await vi.waitFor(() => expect(page.value.value).toEqual(LARGE));
});

test.each(['{', '"dark"', 'null', '{"theme":"mauve"}'])('a copy that is none does no harm: %s', (copy) => {
  localStorage.setItem('lectern-appearance', copy);
  expect(open().value.value).toEqual(USUAL_APPEARANCE);
});

test('works where the browser refuses the copy', async () => {
  const refuse = () => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const page = open();
  page.change(SEPIA);
  expect(page.value.value).toEqual(SEPIA);
  await vi.waitFor(async () => expect(await stored()).toEqual(SEPIA));
});

test('other open pages follow', async () => {
  const popup = open();
  const library = open();
  popup.change(SEPIA);
  await vi.waitFor(() => expect(library.value.value).toEqual(SEPIA));
});

test('a slider that is dragged does not jump back', async () => {
  const page = open();
  const seen: unknown[] = [];
  page.value.subscribe(({ everywhere }) => seen.push(everywhere.size));
  for (const size of [1.1, 1.2, 1.3]) page.change({ ...USUAL_APPEARANCE, everywhere: { size } });
  await vi.waitFor(async () => expect(await stored()).toEqual({ ...USUAL_APPEARANCE, everywhere: { size: 1.3 } }));
  expect(seen).toEqual([undefined, 1.1, 1.2, 1.3]);
});

test('the page wears the theme; following the system it wears none', () => {
  // Only its data attributes are touched.
  const root = { dataset: {} } as HTMLElement;
  const page = open();
  const stop = followTheme(root, page);
  expect(root.dataset).toEqual({});
  page.change(SEPIA);
  expect(root.dataset).toEqual({ theme: 'sepia' });
  page.change(USUAL_APPEARANCE);
  expect(root.dataset).toEqual({});
  stop();
});
