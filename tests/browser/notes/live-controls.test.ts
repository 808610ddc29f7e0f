import '../components/english';

import { afterEach, expect, test, vi } from 'vitest';
import { createLiveControls, type LiveControls } from '../../../components/notes/live/live-controls';

const LINES = [new DOMRect(40, 200, 300, 20)];
let controls: LiveControls | undefined;

/** What is said of the buttons, in their order. */
const names = () =>
  [...(document.querySelector('[popover]')?.shadowRoot?.querySelectorAll('button') ?? [])].map((button) =>
    button.getAttribute('aria-label'),
  );
const press = (name: string) =>
  [...(document.querySelector('[popover]')?.shadowRoot?.querySelectorAll('button') ?? [])]
    .find((button) => button.getAttribute('aria-label') === name)
    ?.click();

afterEach(() => controls?.hide());

test('beside selected words stand the colours by their names, and what the words make of a mark', () => {
  controls = createLiveControls(document, 'open');
  const onMark = vi.fn();
  const act = vi.fn();
  controls.offer(LINES, { green: 'Question' }, { onMark, reshaping: { kind: 'extend', act } });
  expect(names()).toEqual([
    'Mark in yellow',
    'Mark as “Question”',
    ...['Mark in blue', 'Mark in pink', 'Mark in purple', 'Mark and write a note', 'Extend the mark'],
  ]);
  press('Mark as “Question”');
  expect(onMark).toHaveBeenCalledWith('green', false);
  press('Extend the mark');
  expect(act).toHaveBeenCalled();
});

test('beside a mark the colours are called by their names, and the one it has is pressed', () => {
  controls = createLiveControls(document, 'open');
  const deeds = { onColour: vi.fn(), onNote: vi.fn(), onRemove: vi.fn() };
  controls.offerMark(LINES, { colour: 'green', isNoted: false }, { green: 'Question' }, deeds);
  const pressed = document.querySelector('[popover]')?.shadowRoot?.querySelector('[aria-pressed=true]');
  expect(pressed?.getAttribute('aria-label')).toBe('Question');
  press('Pink');
  expect(deeds.onColour).toHaveBeenCalledWith('pink');
});
