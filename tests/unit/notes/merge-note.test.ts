import { expect, test } from 'vitest';
import { mergeNote } from '../../../lib/notes/merge-note';

test.each([
  ['only this page wrote', 'why', 'why', 'why ten?', 'why ten?'],
  ['only the other page wrote', 'why', 'why ten?', 'why', 'why ten?'],
  ['both wrote the same', '', 'why', 'why', 'why'],
  ['both took it away', 'why', '', '', ''],
  [
    'each wrote at another end',
    'the platform is full',
    'Note: the platform is full',
    'the platform is full?',
    'Note: the platform is full?',
  ],
  ['each changed another word', 'one two three', 'ONE two three', 'one two THREE', 'ONE two THREE'],
  ['both wrote in an empty note', '', 'theirs', 'ours', 'theirs\n\nours'],
  ['both changed the same word', 'one two', 'one TWO', 'one 2', 'one TWO\n\none 2'],
  ['one went on from what the other has', '', 'a thought', 'a thought that goes on', 'a thought that goes on'],
  ['one deleted what the other went on with', 'a thought', '', 'a thought that goes on', 'a thought that goes on'],
])('%s', (_, base, stored, written, merged) => {
  expect(mergeNote(base, stored, written)).toBe(merged);
});
