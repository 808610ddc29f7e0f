import './english';

import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NotebookView, type NotebookViewProps } from '../../../components/notebook/NotebookView';
import { NOTEBOOK, notebook } from './gallery/notebook-scenes';
import { all, find, settled, show } from './show';

const cards = () => all('[data-entry]');
const inHand = () => document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset.entry;

async function open(props: Partial<NotebookViewProps> = {}) {
  const deeds = { onRemove: vi.fn(), onRecolour: vi.fn(), onInHand: vi.fn(), onShown: vi.fn() };
  await show(<NotebookView {...notebook} {...deeds} {...props} />, [1280, 860]);
  await expect.poll(() => cards().length).toBeGreaterThan(1);
  await settled();
  return deeds;
}

test('each mark leads to its place, and those without one say so', async () => {
  const { onShown } = await open();
  const first = await find<HTMLAnchorElement>('[data-entry="« On ne vend"] [data-open]');
  expect(first.getAttribute('href')).toBe(`#/article/one/${encodeURIComponent('« On ne vend')}`);
  expect(all('[data-orphan]').map((element) => element.closest<HTMLElement>('[data-entry]')?.dataset.entry)).toEqual([
    'gone',
  ]);
  expect(onShown).toHaveBeenCalled();
});

test('j and k move, x selects, a selects the group, # deletes', async () => {
  const { onRemove } = await open();
  await userEvent.keyboard('jj');
  expect(inHand()).toBe('« On ne vend');
  await userEvent.keyboard('x');
  await expect.poll(() => all('[data-selected=true]').length).toBe(1);
  await userEvent.keyboard('a');
  await expect.poll(() => all('[data-selected=true]').length).toBe(4);
  await userEvent.keyboard('k');
  expect(inHand()).toBe('note:one');
  await userEvent.keyboard('j#');
  expect(onRemove.mock.calls[0]?.[0]).toMatchObject({ id: '« On ne vend' });
});

test('shift extends the selection to the box that is pressed', async () => {
  await open();
  const boxes = all('[data-entry] input[type=checkbox]');
  boxes[0]?.click();
  boxes[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
  await expect.poll(() => all('[data-selected=true]').length).toBe(3);
  expect(boxes.slice(0, 4).map((box) => box instanceof HTMLInputElement && box.checked)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('of five thousand only those in sight are on the page, and the last can be gone to', async () => {
  await show(NOTEBOOK['notebook-many']?.() ?? null, [1280, 860]);
  await expect.poll(() => cards().length).toBeGreaterThan(2);
  expect(cards().length).toBeLessThan(40);
  await userEvent.keyboard('k');
  await expect.poll(inHand).toBeDefined();
  const last = document.activeElement?.closest('[data-entry]');
  expect(last?.getAttribute('aria-posinset')).toBe('5000');
  expect(cards().length).toBeLessThan(60);
});

test('a search that leaves nothing can be cleared', async () => {
  await show(NOTEBOOK.notebook?.() ?? null, [1280, 860]);
  const field = await find<HTMLInputElement>('[data-search]');
  await userEvent.fill(field, 'zeppelin');
  expect((await find('[data-list-state=none] h2')).textContent).toBe('Nothing with “zeppelin”');
  (await find('[data-list-state=none] button')).click();
  await expect.poll(() => cards().length).toBeGreaterThan(1);
  await userEvent.fill(field, 'tag:citation');
  await expect.poll(() => cards().map(({ dataset }) => dataset.entry)).toEqual(['« On ne vend']);
});

test('colours have the names a person gives them, in the groups and on every swatch', async () => {
  await show(NOTEBOOK['notebook-colour']?.() ?? null, [1280, 860]);
  const groups = () => all('[data-group] h2').map(({ textContent }) => textContent);
  await expect.poll(groups).toContain('To quote');
  await userEvent.keyboard('{Alt>}{Shift>}C{/Shift}{/Alt}');
  const green = await find<HTMLInputElement>('[data-dialog=colour-names] [data-colour=green] input');
  await userEvent.fill(green, 'Doubtful');
  await userEvent.keyboard('{Enter}');
  await expect.poll(groups).toContain('Doubtful');
  const called = (colour: string) =>
    all(`[data-action=recolour][data-colour=${colour}]`)[0]?.getAttribute('aria-label');
  expect(called('green')).toBe('Doubtful');
  expect(called('pink')).toBe('Pink');
});
