import { expect, test } from 'vitest';
import type { KeptArticle } from '../../../../lib/article/kept-article';
import type { Highlight } from '../../../../lib/notes/highlight';
import { groupEntries } from '../../../../lib/notes/notebook/group-entries';
import type { NotebookEntry } from '../../../../lib/notes/notebook/notebook-entry';
import { passageContext } from '../../../../lib/notes/notebook/passage-context';
import { searchEntries } from '../../../../lib/notes/notebook/search-entries';
import { parseQuery } from '../../../../lib/search/query/parse-query';
import { metadata } from '../../../support/library';
import { aHighlight } from '../a-highlight';

const article = (overrides: Partial<KeptArticle> = {}): KeptArticle => ({
  ...metadata(),
  id: 'a1',
  state: 'inbox',
  favourite: false,
  tags: [],
  savedAt: 1_000,
  movedAt: 1_000,
  excerpt: '',
  minutes: 4,
  progress: 0,
  highlightCount: 1,
  noteCount: 0,
  ...overrides,
});

function mark(id: string, overrides: Partial<Highlight> = {}, of = article()): NotebookEntry {
  const highlight = aHighlight({ id, articleId: of.id, ...overrides });
  return { kind: 'highlight', id, article: of, highlight, at: highlight.createdAt };
}

const at = (start: number) => ({
  quote: { type: 'TextQuoteSelector' as const, exact: 'words', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector' as const, start, end: start + 5 },
});
const note: NotebookEntry = { kind: 'note', id: 'note:a1', article: article(), note: 'On the whole', at: 5_000 };
const keysAndIds = (entries: readonly NotebookEntry[], by: Parameters<typeof groupEntries>[1]) =>
  groupEntries(entries, by, 'en').map(({ key, entries: group }) => [key, ...group.map(({ id }) => id)]);

test('groups by article: the one last written in first, each in the order of its text, its note before all', () => {
  const other = article({ id: 'a2' });
  const entries = [
    mark('late', { selectors: at(50), createdAt: 1_000 }),
    mark('early', { selectors: at(3), createdAt: 2_000 }),
    mark('newest', { createdAt: 9_000 }, other),
    note,
  ];
  expect(keysAndIds(entries, 'article')).toEqual([
    ['a2', 'newest'],
    ['a1', 'note:a1', 'early', 'late'],
  ]);
});

test('groups by tag: an entry under each of its own and its article’s, what has none last', () => {
  const tagged = article({ id: 'a2', tags: ['history'] });
  const entries = [mark('plain'), mark('one', { tags: ['étude', 'zoo'] }), mark('two', {}, tagged)];
  expect(keysAndIds(entries, 'tag')).toEqual([
    ['étude', 'one'],
    ['history', 'two'],
    ['zoo', 'one'],
    ['', 'plain'],
  ]);
});

test('groups by colour as they are offered, notes on articles last', () => {
  const entries = [note, mark('b', { colour: 'blue' }), mark('y', { colour: 'yellow' })];
  expect(keysAndIds(entries, 'colour')).toEqual([
    ['yellow', 'y'],
    ['blue', 'b'],
    ['', 'note:a1'],
  ]);
});

test('groups by day of the reader’s own time, the last first', () => {
  const day = (month: number, date: number, hour: number) => new Date(2026, month, date, hour).getTime();
  const entries = [
    mark('morning', { createdAt: day(9, 3, 1) }),
    mark('night', { createdAt: day(9, 3, 23) }),
    mark('before', { createdAt: day(8, 30, 12) }),
  ];
  expect(keysAndIds(entries, 'day')).toEqual([
    ['2026-10-03', 'night', 'morning'],
    ['2026-09-30', 'before'],
  ]);
});

test.each([
  ['ten', ['noted']],
  ['has:note', ['noted', 'note:a1']],
  ['tag:trains', ['tagged']],
  ['-has:note', ['tagged']],
  ['whole', ['note:a1']],
  ['', ['noted', 'tagged', 'note:a1']],
])('finds by “%s”', (typed, ids) => {
  const noted = article({ note: 'On the whole' });
  const entries = [
    mark('noted', { note: 'why ten?' }),
    mark('tagged', { tags: ['trains/night'] }),
    { ...note, article: noted },
  ];
  expect(searchEntries(entries, parseQuery(typed).root).map(({ id }) => id)).toEqual(ids);
});

const TEXT = 'A heading\nFirst one here. Second has the words in it. Third follows. Fourth is far.\nAnother paragraph.';

test.each([
  ['the words', 'First one here. Second has ', ' in it. Third follows.'],
  ['First', '', ' one here. Second has the words in it.'],
  ['Fourth is far.', 'Third follows. ', ''],
  ['far.\nAnother', 'Third follows. Fourth is ', ' paragraph.'],
])('“%s” stands among the sentences around it', (exact, before, after) => {
  const start = TEXT.indexOf(exact);
  expect(passageContext(TEXT, { start, end: start + exact.length }, 'en')).toEqual({ before, exact, after });
});

test('a paragraph without a stop is cut between words', () => {
  const text = `${'word '.repeat(200)}HERE ${'word '.repeat(200)}`.trim();
  const start = text.indexOf('HERE');
  const { before, after } = passageContext(text, { start, end: start + 4 }, 'en');
  expect(before).toMatch(/^… word(?: word)* $/);
  expect(after).toMatch(/^(?: word)+ …$/);
  expect(before.length).toBeLessThan(330);
});
