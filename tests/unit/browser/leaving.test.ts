// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { openInObsidian } from '../../../lib/browser/obsidian';
import { hasShareSheet, shareFile } from '../../../lib/browser/share-sheet';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What is on the clipboard afterwards, and the address that was opened. */
async function handedOver(text: string) {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const link = document.createElement('a');
  vi.spyOn(document, 'createElement').mockReturnValue(link);
  const pressed = vi.spyOn(link, 'click').mockImplementation(() => {});
  const way = await openInObsidian(document, 'Clippings/Trains & boats', text);
  expect(pressed).toHaveBeenCalledTimes(1);
  return { way, writeText, address: new URL(link.href) };
}

test('a short note goes to Obsidian in the address, whatever signs are in it', async () => {
  const text = '# A & B?\n&file=elsewhere#\n==é 猫==';
  const { way, writeText, address } = await handedOver(text);
  expect(way).toBe('address');
  expect(writeText).not.toHaveBeenCalled();
  expect(address.protocol).toBe('obsidian:');
  expect([...address.searchParams]).toEqual([
    ['file', 'Clippings/Trains & boats'],
    ['content', text],
  ]);
});

test('a long one goes by the clipboard, and its address says so', async () => {
  const text = 'night '.repeat(3000);
  const { way, writeText, address } = await handedOver(text);
  expect(way).toBe('clipboard');
  expect(writeText).toHaveBeenCalledWith(text);
  expect([...address.searchParams.keys()]).toEqual(['file', 'clipboard']);
});

const FILE = new File(['# Trains'], 'Trains.md', { type: 'text/markdown' });

test('a browser without a share sheet offers none', () => {
  vi.stubGlobal('navigator', {});
  expect(hasShareSheet()).toBe(false);
});

test('a file the browser takes is shared as a file, another as its words', async () => {
  const share = vi.fn(async () => {});
  vi.stubGlobal('navigator', { share, canShare: () => true });
  expect(await shareFile(FILE, '# Trains')).toBe('shared');
  expect(share).toHaveBeenLastCalledWith({ files: [FILE], title: 'Trains.md' });
  vi.stubGlobal('navigator', { share, canShare: () => false });
  expect(await shareFile(FILE, '# Trains')).toBe('shared');
  expect(share).toHaveBeenLastCalledWith({ title: 'Trains.md', text: '# Trains' });
  expect(await shareFile(FILE)).toBe('refused');
});

test.each([
  ['AbortError', 'cancelled'],
  ['NotAllowedError', 'refused'],
])('sharing that ends in %s was %s', async (name, became) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const share = async () => Promise.reject(new DOMException('', name));
  vi.stubGlobal('navigator', { share, canShare: () => true });
  expect(await shareFile(FILE)).toBe(became);
});
