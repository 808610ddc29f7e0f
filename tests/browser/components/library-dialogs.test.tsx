import './english';

import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SearchDialog } from '../../../components/library/search/SearchDialog';
import { SearchNotes } from '../../../components/library/search/SearchNotes';
import { EditTagDialog } from '../../../components/library/tags/EditTagDialog';
import { TagDialog } from '../../../components/library/tags/TagDialog';
import { all, find, hide, show } from './show';

describe('a search that is kept', () => {
  test('is kept by Enter in either field', async () => {
    for (const field of [0, 1]) {
      const onSave = vi.fn();
      await show(<SearchDialog name="" query="tag:rail" onSave={onSave} onRemove={undefined} onClose={vi.fn()} />);
      await find('[data-dialog=search]');
      all('[data-dialog=search] input')[field]?.focus();
      await userEvent.keyboard('{Enter}');
      expect(onSave.mock.calls).toEqual([['tag:rail', 'tag:rail']]);
      hide();
    }
  });
});

describe('a tag', () => {
  test('is renamed by Enter', async () => {
    const onRename = vi.fn();
    const deeds = { onRename, onColour: vi.fn(), onDelete: vi.fn(), onClose: vi.fn() };
    await show(<EditTagDialog name="rail" colour={undefined} names={['rail']} {...deeds} />);
    await userEvent.fill(await find('[data-dialog=edit-tag] input[type=text]'), 'trains');
    await userEvent.keyboard('{Enter}');
    expect(onRename.mock.calls).toEqual([['trains']]);
  });
});

describe('tags that were chosen', () => {
  const choose = async () => {
    const onDone = vi.fn();
    await show(<TagDialog count={1} tags={[]} present={new Map()} onDone={onDone} />);
    await userEvent.fill(await find('[data-tag-field]'), 'rail');
    await userEvent.keyboard('{Enter}');
    await find('[data-tag-option=rail][aria-checked=true]');
    return { onDone };
  };

  test('are kept where the dialog is closed by Escape', async () => {
    const { onDone } = await choose();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onDone.mock.calls).toEqual([[['rail'], []]]);
  });

  test('are kept with what is still in the field', async () => {
    const { onDone } = await choose();
    await userEvent.fill(await find('[data-tag-field]'), 'night');
    await userEvent.click(await find('[data-action=tags-done]'));
    expect(onDone.mock.calls).toEqual([[['rail', 'night'], []]]);
  });
});

test('words that no one article has all of are told in one sentence', async () => {
  const forgiven = ['fog', 'harbour'].map((word) => ({ word, instead: [] }));
  await show(<SearchNotes ignored={[]} forgiven={forgiven} unread={0} />);
  expect(all('[data-search-notes] p').map((line) => line.textContent)).toEqual([
    'Nothing has all of these words. Here is what has some of them.',
  ]);
});
