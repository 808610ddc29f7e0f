import './english';

import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DraftView } from '../../../components/notebook/draft/DraftView';
import { ReviewView } from '../../../components/review/ReviewView';
import { draft, review } from './gallery/review-scenes';
import { all, find, show } from './show';

test('a highlight is graded, skipped and sent away by keys', async () => {
  const deeds = { onGrade: vi.fn(), onSkip: vi.fn(), onNever: vi.fn(), onOpen: vi.fn() };
  await show(<ReviewView {...review} {...deeds} />, [1280, 860]);
  await find('[data-grade=good]');
  await userEvent.keyboard('1234sxo');
  expect(deeds.onGrade.mock.calls).toEqual([['again'], ['hard'], ['good'], ['easy']]);
  expect(deeds.onSkip).toHaveBeenCalledOnce();
  expect(deeds.onNever).toHaveBeenCalledOnce();
  expect(deeds.onOpen.mock.calls[0]?.[0]).toMatch(/^#\/article\/one\//);
  expect((await find('[data-grade=again]')).textContent).toContain('tomorrow');
});

test('review is off until somebody begins', async () => {
  const onSettings = vi.fn();
  await show(<ReviewView {...review} settings={{ isOn: false, perDay: 5 }} onSettings={onSettings} />, [1280, 860]);
  (await find('[data-action=turn-on]')).click();
  expect(onSettings.mock.calls).toEqual([[{ isOn: true, perDay: 5 }]]);
  expect(all('[data-reviewed]')).toHaveLength(0);
});

test('a quotation moves by key from within its words, and what is typed is saved, with what stood there', async () => {
  const onMove = vi.fn();
  const onText = vi.fn(async () => true);
  await show(<DraftView {...draft} onMove={onMove} onText={onText} />, [1280, 860]);
  const field = await find<HTMLTextAreaElement>('[data-passage=p2] textarea');
  await userEvent.fill(field, 'Vérifié.');
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(onMove.mock.calls).toEqual([['p2', -1]]);
  await expect.poll(() => onText.mock.calls).toEqual([['p2', 'Vérifié.', '']]);
  expect((await find<HTMLAnchorElement>('[data-passage=p2] [data-original-link]')).href).toContain(':~:text=');
});
