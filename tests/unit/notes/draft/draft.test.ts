import { expect, test } from 'vitest';
import { inFull, inText } from '../../../../lib/notes/draft/cite';
import type { CitedArticle, Draft, DraftPassage } from '../../../../lib/notes/draft/draft';
import { draftToCsl } from '../../../../lib/notes/draft/draft-to-csl';
import { draftToMarkdown } from '../../../../lib/notes/draft/draft-to-markdown';
import { movedPassage, withoutPassage, withText } from '../../../../lib/notes/draft/edit-draft';
import { parseDraft } from '../../../../lib/notes/draft/parse-draft';
import { passageAddress } from '../../../../lib/notes/draft/text-fragment';

const source = (overrides: Partial<CitedArticle> = {}): CitedArticle => ({
  articleId: 'a1',
  url: 'https://news.example/night-trains',
  title: 'The slow return',
  authors: ['Inès Carpentier', 'Louis Abadie'],
  siteName: 'The Slow Desk',
  published: '2026-10-12',
  savedAt: Date.UTC(2026, 9, 13),
  ...overrides,
});
const passage = (id: string, overrides: Partial<DraftPassage> = {}): DraftPassage => ({
  id,
  highlightId: `h-${id}`,
  quote: { exact: 'almost full', prefix: 'the platform is ', suffix: '. Nobody waits' },
  source: source(),
  text: '',
  ...overrides,
});
const draft = (...passages: DraftPassage[]): Draft => ({
  id: 'd',
  title: 'Night *trains*',
  opening: '',
  passages,
  createdAt: 1,
  updatedAt: 2,
});
const labels = { undated: 'n.d.', others: 'et al.', sources: 'Sources', keptCopy: 'kept copy' };

test.each([
  ['a few words with those around them', 'almost full', 'the platform is ', '. Now', 'platform%20is-,almost%20full'],
  ['half a word as the whole', 'latfor', 'The p', 'm is full', 'platform,-is'],
  ['signs that mean something', 'a-b, c & d', '', '', 'a%2Db%2C%20c%20%26%20d'],
  [
    'several blocks by both ends',
    'One two three four five six seven.\nEight nine ten.',
    '',
    '',
    'One%20two%20three%20four%20five%20six,Eight%20nine%20ten',
  ],
  ['Chinese, by its own words', '最后一班夜车', '', '', encodeURIComponent('最后一班夜车')],
])('names %s in the address of the original', (_, exact, prefix, suffix, directive) => {
  const address = passageAddress('https://news.example/a#top', { exact, prefix, suffix });
  expect(address).toBe(`https://news.example/a#:~:text=${directive}`);
});

test.each([
  [{}, 'Carpentier & Abadie 2026'],
  [{ authors: ['Inès Carpentier', 'Louis Abadie', 'Jan de Vries'] }, 'Carpentier et al. 2026'],
  [{ authors: [] }, 'The Slow Desk 2026'],
  [{ authors: ['Reuters'], published: 'soon' }, 'Reuters n.d.'],
])('names its source: %j', (overrides, cited) => {
  expect(inText(source(overrides), labels)).toBe(cited);
});

test('names it in full', () => {
  expect(inFull(source(), labels)).toBe('Inès Carpentier, Louis Abadie (2026-10-12). The slow return. The Slow Desk.');
});

test('as Markdown each quotation leads back to its words, twice, and the sources follow', () => {
  const text = draftToMarkdown(
    draft(
      passage('one', { text: 'So **I** say.' }),
      passage('two', { quote: { exact: 'a\nb', prefix: '', suffix: '' } }),
    ),
    labels,
    ({ highlightId }) => `copy:${highlightId}`,
  );
  expect(text).toBe(`# Night \\*trains\\*

> almost full

— [Carpentier & Abadie 2026](https://news.example/night-trains#:~:text=platform%20is-,almost%20full,-.%20Nobody) ([kept copy](copy:h-one))

So **I** say.

> a
>
> b

— [Carpentier & Abadie 2026](https://news.example/night-trains#:~:text=a,b) ([kept copy](copy:h-two))

## Sources

- Inès Carpentier, Louis Abadie (2026-10-12). The slow return. The Slow Desk. <https://news.example/night-trains>
`);
});

test('no source gets out of its line, and none leads where no link should', () => {
  const hostile = source({
    title: 'x](javascript:1)\n# y',
    authors: ['<b>'],
    siteName: '*',
    url: 'javascript:alert(1)',
  });
  const text = draftToMarkdown(draft(passage('one', { source: hostile })), labels, () => 'copy');
  expect(text).not.toContain('(javascript:alert');
  expect(text).not.toMatch(/^# y/m);
  expect(text).toContain('x\\](javascript:1) # y');
});

test('as CSL-JSON each source stands once, with what was quoted of it', () => {
  const other = source({ articleId: 'a2', authors: [], published: '2025' });
  const items: unknown = JSON.parse(
    draftToCsl(draft(passage('one'), passage('two', { source: other }), passage('three')), new Date(0)),
  );
  expect(items).toMatchObject([
    { id: 'carpentier2026', author: [{ family: 'Carpentier', given: 'Inès' }, { family: 'Abadie' }], type: 'webpage' },
    { id: 'theslowdesk2025', issued: { 'date-parts': [[2025]] } },
  ]);
});

test('is edited without touching what it was', () => {
  const before = draft(passage('one'), passage('two'), passage('three'));
  const ids = ({ passages }: Draft) => passages.map(({ id }) => id);
  expect(ids(movedPassage(before, 'three', -1))).toEqual(['one', 'three', 'two']);
  expect(ids(movedPassage(before, 'one', -1))).toEqual(['one', 'two', 'three']);
  expect(ids(withoutPassage(before, 'two'))).toEqual(['one', 'three']);
  expect(withText(before, 'two', 'new', before.passages[1]?.text ?? '').passages[1]?.text).toBe('new');
  expect(before).toEqual(draft(passage('one'), passage('two'), passage('three')));
});

test('is read from the library as it was written, and without what is damaged', () => {
  const whole = draft(passage('one'));
  expect(parseDraft(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  expect(parseDraft({ ...whole, passages: [...whole.passages, { id: 'broken' }] })).toEqual(whole);
  expect(parseDraft({ ...whole, title: 7 })).toBeNull();
});
