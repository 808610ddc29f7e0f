import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { followToolbarClick, goOnInPage } from '../../../lib/state/going-on';
import type { Reading } from '../../../lib/state/reading';

const place = {
  position: { quote: { type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' }, start: 3 },
  progress: 0.4,
} as unknown as Parameters<typeof goOnInPage>[1];

function aReader({ isKept, canKeep = true }: { isKept: boolean; canKeep?: boolean }) {
  const done: string[] = [];
  // Only what going on asks of it.
  const session = { articleId: 'one', savePosition: async () => void done.push('position') } as unknown as Reading;
  const reading = signal<Reading | null>(isKept ? session : null);
  const keepIt = vi.fn(async () => {
    done.push('keep');
    return canKeep ? session : null;
  });
  const openPage = vi.fn(async (id: string) => void done.push(`open ${id}`));
  return { reader: { reading, keepIt }, openPage, done };
}

test('a kept article goes on where one is', async () => {
  const { reader, openPage, done } = aReader({ isKept: true });
  expect(await goOnInPage(reader, place, openPage)).toBe(true);
  expect(done).toEqual(['position', 'open one']);
});

test('what is not kept is kept first', async () => {
  const { reader, openPage, done } = aReader({ isKept: false });
  await goOnInPage(reader, place, openPage);
  expect(done).toEqual(['keep', 'position', 'open one']);
});

test('what can not be kept opens nothing', async () => {
  const { reader, openPage, done } = aReader({ isKept: false, canKeep: false });
  expect(await goOnInPage(reader, place, openPage)).toBe(false);
  expect(done).toEqual(['keep']);
});

test.each([
  ['popup', false, []],
  ['keep', false, ['keep']],
  ['keep', true, []],
  ['page', false, ['keep', 'open one']],
  ['page', true, ['open one']],
] as const)('a click that is to do “%s”, kept before: %s', async (click, isKept, expected) => {
  const { reader, openPage, done } = aReader({ isKept });
  await followToolbarClick(click, reader, openPage);
  expect(done).toEqual(expected);
});
