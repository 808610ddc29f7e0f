import './english';

import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NotesPanel } from '../../../components/notes/NotesPanel';
import type { Highlight } from '../../../lib/notes/highlight';
import { aHighlight } from './sample-articles';
import { all, find, hide, show } from './show';

const text = 'The night train left late. It arrived early.';
const late = aHighlight(text, 'left late', { id: 'late', note: 'Why?' });
const early = aHighlight(text, 'arrived early', { id: 'early', colour: 'blue' });

function panel(props: Partial<Parameters<typeof NotesPanel>[0]> = {}) {
  const deeds = {
    onNote: vi.fn(async (_id: string, _text: string) => true),
    onRecolour: vi.fn(),
    onRemoveHighlight: vi.fn(),
    onJump: vi.fn(),
    onClose: vi.fn(),
  };
  const element = <NotesPanel placed={[late, early]} orphans={[]} active={null} {...deeds} {...props} />;
  return { element, ...deeds };
}
const field = (id: string) => find<HTMLTextAreaElement>(`[data-note-card=${id}] textarea`);

afterEach(() => void vi.useRealTimers());

test('lists the marked words in order, with their colour and note', async () => {
  await show(panel().element);
  await find('[data-notes]');
  expect(all('[data-note-card]').map((card) => [card.dataset.noteCard, card.dataset.colour])).toEqual([
    ['late', 'yellow'],
    ['early', 'blue'],
  ]);
  expect((await field('late')).value).toBe('Why?');
  expect((await field('late')).ariaLabel).toBe('Note on “left late”');
});

test('teaches how to mark while there is nothing', async () => {
  await show(panel({ placed: [] }).element);
  expect((await find('[data-notes] h3')).textContent).toBe('No marks yet');
});

test('shows what is not found in the text apart, without a way to jump there', async () => {
  await show(panel({ placed: [late], orphans: [early] }).element);
  const orphans = await find('[data-orphans]');
  expect(orphans.querySelector('[data-note-card=early]')?.textContent).toContain('arrived early');
  expect(orphans.querySelector('li > button')).toBeNull();
  expect(orphans.querySelector('textarea')).not.toBeNull();
});

test('saves a note after a pause, once', async () => {
  const { element, onNote } = panel();
  await show(element);
  await userEvent.type(await field('early'), 'On time');
  expect(onNote).not.toHaveBeenCalled();
  await expect.poll(() => onNote.mock.calls).toEqual([['early', 'On time', '']]);
});

test('saves a note when its field is left', async () => {
  const { element, onNote } = panel();
  await show(element);
  await userEvent.type(await field('early'), 'x');
  (await field('early')).blur();
  expect(onNote.mock.calls).toEqual([['early', 'x', '']]);
});

test('saves a note when the panel goes', async () => {
  const { element, onNote } = panel();
  await show(element);
  await userEvent.type(await field('early'), 'x');
  hide();
  expect(onNote.mock.calls).toEqual([['early', 'x', '']]);
});

test('saves a note when the popup closes, which unmounts nothing', async () => {
  const { element, onNote } = panel();
  await show(element);
  await userEvent.type(await field('early'), 'x');
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(onNote.mock.calls).toEqual([['early', 'x', '']]);
});

test('follows a note changed elsewhere, unless one is writing here', async () => {
  const change = async (note: string) => show(panel({ placed: [{ ...late, note }, early] }).element);
  await change('Why?');
  await change('Because');
  await expect.poll(async () => (await field('late')).value).toBe('Because');
  await userEvent.type(await field('late'), ' of snow');
  await change('Something else');
  expect((await field('late')).value).toBe('Because of snow');
});

test('shows what was typed until the store has it, though the field is left at once', async () => {
  const panelWith = (note: string) =>
    panel({ placed: [late, { ...early, note }], onNote: () => new Promise(() => {}) });
  await show(panelWith('').element);
  const area = await field('early');
  area.focus();
  area.value = 'On time';
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  area.blur();
  await show(panelWith('').element);
  expect(area.value).toBe('On time');
  await show(panelWith('On time, by snow').element);
  await expect.poll(() => area.value).toBe('On time, by snow');
});

test('recolours, deletes and jumps', async () => {
  const { element, onRecolour, onRemoveHighlight, onJump } = panel();
  await show(element);
  (await find('[data-note-card=late] [data-action=recolour][data-colour=pink]')).click();
  (await find('[data-note-card=late] [data-action=recolour][data-colour=yellow]')).click();
  (await find('[data-note-card=late] [data-action=delete]')).click();
  (await find('[data-note-card=early] > button')).click();
  expect(onRecolour.mock.calls).toEqual([['late', 'pink']]);
  expect(onRemoveHighlight.mock.calls).toEqual([['late']]);
  expect(onJump.mock.calls).toEqual([['early']]);
});

test('the field of the note one came to write takes the focus and grows with its text', async () => {
  await show(panel({ active: { id: 'early', writing: true } }).element);
  const area = await field('early');
  await expect.poll(() => document.activeElement).toBe(area);
  const before = area.offsetHeight;
  await userEvent.keyboard('one{Enter}two{Enter}three');
  expect(area.offsetHeight).toBeGreaterThan(before);
});

test('Escape leaves the field and does not close the popup', async () => {
  await show(panel({ active: { id: 'early', writing: true } }).element);
  const area = await field('early');
  await expect.poll(() => document.activeElement).toBe(area);
  let prevented = false;
  const listen = (event: KeyboardEvent) => {
    prevented = event.defaultPrevented;
  };
  window.addEventListener('keydown', listen, { once: true });
  await userEvent.keyboard('{Escape}');
  expect(prevented).toBe(true);
  expect(document.activeElement).not.toBe(area);
});

test('words in another script keep their direction', async () => {
  const arabic: Highlight = aHighlight('القطار الليلي', 'القطار', { id: 'ar' });
  await show(panel({ placed: [arabic] }).element);
  expect((await find('[data-note-card=ar] > button')).dir).toBe('auto');
});

test('tries a note again that could not be saved', async () => {
  const { element, onNote } = panel();
  onNote.mockResolvedValueOnce(false);
  await show(element);
  await userEvent.type(await field('early'), 'x');
  await expect.poll(() => onNote.mock.calls).toEqual([['early', 'x', '']]);
  window.dispatchEvent(new Event('pagehide'));
  expect(onNote.mock.calls).toEqual([
    ['early', 'x', ''],
    ['early', 'x', ''],
  ]);
  window.dispatchEvent(new Event('pagehide'));
  expect(onNote).toHaveBeenCalledTimes(2);
});

test.each([
  ['refused', async () => false],
  ['not to be had', async () => Promise.reject(new Error('No such permission'))],
])('says that a site stays as it was when its permission is %s', async (_, onByItself) => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const livePage = { host: 'news.example', onMark: vi.fn(), isByItself: async () => false, onByItself };
  await show(panel({ livePage }).element);
  const input = await find<HTMLInputElement>('[data-action=marks-by-themselves]');
  const text = () => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(text()).toContain('without a click');
  input.click();
  await expect.poll(text).toContain('Not allowed');
  expect(input.checked).toBe(false);
});
