import { afterEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { watchPage } from '../../../components/notes/live/watch-page';

let watch: AbortController | undefined;
afterEach(() => {
  watch?.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** A paragraph that is watched, and what is told of it. */
function watched() {
  document.body.innerHTML = '<p style="font-size:24px;margin:20px">The ferry leaves at six.</p>';
  const told = { onSelected: vi.fn(), onPressed: vi.fn(), onKey: () => false, onReturned: vi.fn() };
  watch = watchPage(document, () => false, told);
  return told;
}

/** A finger put on the first words, and taken away. */
async function touch(): Promise<void> {
  const box = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
  // The tests run in a frame of the page the pointer is put on.
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width / innerWidth || 1;
  const point = { x: frame.left + (box.left + 30) * scale, y: frame.top + (box.top + box.height / 2) * scale };
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const select = (from: number, to: number) => {
  const words = document.querySelector('p')?.firstChild;
  if (words) getSelection()?.setBaseAndExtent(words, from, words, to);
};

test('tells of words selected by finger, and again when the handles are moved', async () => {
  const { onSelected } = watched();
  const told: string[] = [];
  onSelected.mockImplementation(() => void told.push(String(getSelection())));
  await touch();
  await vi.waitFor(() => expect(onSelected).toHaveBeenCalled());
  select(4, 9);
  await vi.waitFor(() => expect(told.at(-1)).toBe('ferry'));
  select(4, 16);
  await vi.waitFor(() => expect(told.at(-1)).toBe('ferry leaves'));
});

test('does not take for a person’s what a script of the page selects', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { onSelected } = watched();
  const changed = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
  select(4, 9);
  await changed;
  vi.runAllTimers();
  expect(onSelected).not.toHaveBeenCalled();
});
