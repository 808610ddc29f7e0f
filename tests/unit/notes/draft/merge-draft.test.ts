import { expect, test } from 'vitest';
import type { Draft, DraftPassage } from '../../../../lib/notes/draft/draft';
import { movedPassage, withOpening, withoutPassage, withText, withTitle } from '../../../../lib/notes/draft/edit-draft';
import { mergeDraft } from '../../../../lib/notes/draft/merge-draft';
import { aDraft } from './a-draft';

const [one] = aDraft().passages as [DraftPassage];
const passage = (id: string, text = ''): DraftPassage => ({ ...one, id, text });
const base = aDraft({ passages: [passage('a', 'of a'), passage('b', 'of b'), passage('c', 'of c')] });
const idsOf = ({ passages }: Draft) => passages.map(({ id }) => id).join('');

test('what two pages write in different places is both there', () => {
  const theirs = withText(withTitle(base, 'Tides', base.title), 'a', 'theirs', 'of a');
  const ours = withText(withOpening(base, 'Ours.', base.opening), 'b', 'ours', 'of b');
  const merged = mergeDraft(base, theirs, ours);
  expect(merged).toMatchObject({ title: 'Tides', opening: 'Ours.' });
  expect(merged.passages.map(({ text }) => text)).toEqual(['theirs', 'ours', 'of c']);
});

test('what two pages write at the same place stands there twice, a title in one line', () => {
  const theirs = withText(withTitle(base, 'Ebb', base.title), 'a', 'theirs', 'of a');
  const ours = withText(withTitle(base, 'Flow', base.title), 'a', 'ours', 'of a');
  const merged = mergeDraft(base, theirs, ours);
  expect(merged.title).toBe('Ebb / Flow');
  expect(merged.passages[0]?.text).toBe('theirs\n\nours');
});

test.each([
  ['their order where only they moved', movedPassage(base, 'a', 1), withText(base, 'c', 'x', 'of c'), 'bac'],
  ['ours where we moved', withText(base, 'c', 'x', 'of c'), movedPassage(base, 'c', -1), 'acb'],
  ['what one took out stays out', withoutPassage(base, 'b'), withText(base, 'a', 'x', 'of a'), 'ac'],
  ['also where it was the writing page', withText(base, 'a', 'x', 'of a'), withoutPassage(base, 'b'), 'ac'],
  ['unless the other wrote on it', withoutPassage(base, 'b'), withText(base, 'b', 'x', 'of b'), 'abc'],
  [
    'what came stands behind what it came behind',
    { ...base, passages: base.passages.toSpliced(1, 0, passage('n')) },
    base,
    'anbc',
  ],
])('%s', (_, theirs, ours, expected) => {
  expect(idsOf(mergeDraft(base, theirs, ours))).toBe(expected);
});

test('a field that was begun before another page wrote in it keeps both', () => {
  const now = withText(base, 'a', 'of a, theirs', 'of a');
  expect(withText(now, 'a', 'mine: of a', 'of a').passages[0]?.text).toBe('mine: of a, theirs');
});
