import './english';

import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LibraryView } from '../../../components/library/LibraryView';
import type { LibraryViewProps } from '../../../components/library/library-view-props';
import { MissingArticle } from '../../../components/library/MissingArticle';
import { holding, inList, PLAIN } from './library-props';
import { aKeptArticle } from './sample-articles';
import { all, find, settled, show } from './show';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const ids = ['one', 'two', 'three'];
const rows = (...wanted: string[]) =>
  wanted.map((id) => ({ kind: 'article' as const, article: aKeptArticle({ id, title: `Title ${id}` }) }));

const base: LibraryViewProps = {
  ...PLAIN,
  ...holding(rows(...ids)),
  pictureOf: (id) => (id === 'one' ? PIXEL : null),
};

function deeds() {
  return {
    ...{ onOpen: vi.fn(), onFavourite: vi.fn(), onArchive: vi.fn(), onDelete: vi.fn(), onQueue: vi.fn() },
    ...{ onShelf: vi.fn(), onQuery: vi.fn(), onListing: vi.fn(), onView: vi.fn(), onOrder: vi.fn() },
    ...{ onSelect: vi.fn(), onSelectAll: vi.fn(), onSelectNone: vi.fn(), onTag: vi.fn(), onLook: vi.fn() },
    ...{ onRenameTag: vi.fn(), onColourTag: vi.fn(), onDeleteTag: vi.fn(), onSaveSearch: vi.fn() },
    ...{ onEmptyTrash: vi.fn(), onExport: vi.fn(), onUndo: vi.fn(), onUndoExpired: vi.fn(), onTryAgain: vi.fn() },
    ...{ onSurprise: vi.fn(), onListenQueue: vi.fn(), onQueueMove: vi.fn(), onRemoveSearch: vi.fn() },
  };
}

async function open(props: Partial<LibraryViewProps> = {}, size: [number, number] = [1280, 860]) {
  const callbacks = deeds();
  await show(<LibraryView {...base} {...callbacks} {...props} />, size);
  await settled();
  return callbacks;
}
const listed = () => all('[data-article-row]').map((row) => row.dataset.articleRow);
const inHand = () => document.activeElement?.closest<HTMLElement>('[data-article-row]')?.dataset.articleRow;

test('shows each article with what one chooses by', async () => {
  const article = aKeptArticle({
    title: 'Sleepers',
    progress: 0.314,
    highlightCount: 3,
    minutes: 7.2,
    favourite: true,
  });
  await open(holding([{ kind: 'article', article }]));
  const row = await find('[data-article-row=one]');
  const text = row.textContent ?? '';
  for (const fact of [
    'Sleepers',
    'À vingt-deux heures',
    'Les Cahiers du Rail',
    'Oct 12',
    '7 min',
    '31% read',
    '3 marks',
    'Favourite',
  ]) {
    expect(text).toContain(fact);
  }
  expect(row.querySelector('img')?.getAttribute('src')).toBe(PIXEL);
  expect(row.querySelector('h2')?.lang).toBe('fr');
});

test('opens by click, and leaves new tabs to the browser', async () => {
  const { onOpen } = await open();
  const link = await find<HTMLAnchorElement>('[data-article-row=two] a');
  expect(link.getAttribute('href')).toBe('#/article/two');
  link.click();
  expect(onOpen.mock.calls).toEqual([['two']]);
  link.addEventListener('click', (event) => event.preventDefault());
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  expect(onOpen).toHaveBeenCalledOnce();
});

test('the whole row opens it, save its buttons', async () => {
  const { onOpen, onArchive } = await open();
  const row = await find('[data-article-row=one]');
  const { left, top } = row.getBoundingClientRect();
  const hit = document.elementFromPoint(left + 300, top + 60);
  expect(hit?.closest('a')?.getAttribute('href')).toBe('#/article/one');
  await userEvent.click(row.querySelector('[data-action=archive]') ?? row);
  expect(onArchive.mock.calls).toEqual([[['one']]]);
  expect(onOpen).not.toHaveBeenCalled();
});

describe('the keyboard', () => {
  test('j and k move, Enter opens, e archives, # deletes', async () => {
    const { onOpen, onArchive, onDelete } = await open();
    await userEvent.keyboard('j');
    expect(inHand()).toBe('one');
    await userEvent.keyboard('jj');
    expect(inHand()).toBe('three');
    await userEvent.keyboard('j');
    expect(inHand()).toBe('three');
    await userEvent.keyboard('k{Enter}e#');
    expect(onOpen.mock.calls).toEqual([['two']]);
    expect(onArchive.mock.calls).toEqual([[['two']]]);
    expect(onDelete.mock.calls).toEqual([[['two']]]);
  });

  test('does nothing to a row that is not in hand', async () => {
    const { onArchive, onDelete } = await open();
    await userEvent.keyboard('e#');
    expect(onArchive).not.toHaveBeenCalled();
    expect(onDelete).not.toHaveBeenCalled();
  });

  test('the neighbour of an archived row takes its place in hand', async () => {
    await show(<Shrinking />, [1280, 860]);
    await settled();
    await userEvent.keyboard('jje');
    await expect.poll(listed).toEqual(['one', 'three']);
    expect(inHand()).toBe('three');
    (await find('[data-article-row=three] [data-action=archive]')).click();
    await expect.poll(listed).toEqual(['one']);
    expect(inHand()).toBe('one');
    await userEvent.keyboard('e');
    await expect.poll(listed).toEqual([]);
    expect(document.activeElement?.localName).toBe('main');
  });

  test('a row that leaves later takes the focus from nothing else', async () => {
    const favourites = { listing: inList('favourites') };
    await open(favourites);
    // Archived, it stays a favourite.
    await userEvent.keyboard('je/');
    await open({ ...favourites, ...holding(rows('two')), query: 'two' });
    expect(document.activeElement).toBe(await find('[data-search]'));
  });

  test('a key held down deletes one row, not the list', async () => {
    const { onDelete } = await open();
    await userEvent.keyboard('j');
    for (const repeat of [false, true, true]) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '#', repeat, bubbles: true }));
    }
    expect(onDelete).toHaveBeenCalledOnce();
  });

  test('deletes nothing that is in the trash already', async () => {
    const { onDelete } = await open({
      listing: inList('trashed'),
      ...holding([...rows('one'), { kind: 'damaged', id: 'x' }]),
    });
    await userEvent.keyboard('j#j#{Delete}');
    expect(onDelete).not.toHaveBeenCalled();
    expect(all('[data-article-row=x] [data-action=delete]')).toHaveLength(0);
  });

  test('/ goes to the filter, where letters are letters, and Escape clears it', async () => {
    const { onQuery, onArchive } = await open({ query: 'tra' });
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(await find('[data-search]'));
    await userEvent.keyboard('e');
    expect(onArchive).not.toHaveBeenCalled();
    expect(onQuery).toHaveBeenCalledWith('e');
    await userEvent.keyboard('{Escape}');
    expect(onQuery).toHaveBeenLastCalledWith('');
  });
});

test('comes back to the row of the article one was reading', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `row-${index}`);
  await open({ articles: { kind: 'loading' }, initialRow: 'row-40' });
  await open({ ...holding(rows(...many)), initialRow: 'row-40' });
  expect(inHand()).toBe('row-40');
  const { top, bottom } = (await find('[data-article-row=row-40]')).getBoundingClientRect();
  expect(top).toBeGreaterThan(100);
  expect(bottom).toBeLessThan(860);
});

/** Lets go of what is archived, as the library does. */
function Shrinking() {
  const [left, setLeft] = useState(ids);
  return (
    <LibraryView
      {...base}
      {...deeds()}
      {...holding(rows(...left))}
      onArchive={(gone) => setLeft((before) => before.filter((id) => !gone.includes(id)))}
    />
  );
}

test('the rail names the lists with their counts and says which is open', async () => {
  const { onShelf } = await open({ listing: inList('archived') });
  const lists = all('[data-rail] [data-list]').map((button) => button.textContent);
  expect(lists).toEqual(['To read3', 'Up next2', 'In progress1', 'Favourites', 'Archive2,314', 'Trash']);
  expect((await find('[data-rail] [aria-current=page]')).dataset.list).toBe('archived');
  (await find('[data-rail] [data-list=reading]')).click();
  expect(onShelf.mock.calls).toEqual([[{ kind: 'list', name: 'reading' }]]);
});

test('a damaged article is shown as such, with its link, and hides no other', async () => {
  const { onDelete } = await open({
    ...holding([{ kind: 'damaged', id: 'x', title: 'Lost', url: 'https://example.org/' }, ...rows('one')]),
  });
  const row = await find('[data-article-row=x][data-damaged]');
  expect(row.textContent).toContain('Lost');
  expect(row.textContent).toContain('damaged');
  expect(row.querySelector('a')?.href).toBe('https://example.org/');
  row.querySelector<HTMLElement>('[data-action=delete]')?.click();
  expect(onDelete.mock.calls).toEqual([[['x']]]);
  expect(listed()).toEqual(['x', 'one']);
});

test('a damaged article’s address is linked only when it is a web address', async () => {
  await open(holding([{ kind: 'damaged', id: 'x', url: 'javascript:alert(1)' }]));
  expect((await find('[data-article-row=x]')).querySelector('a')).toBeNull();
});

describe('a list without rows', () => {
  const nothing = holding([]);
  const none = { inbox: 0, queue: 0, reading: 0, favourites: 0, archived: 0, trashed: 0 };

  test.each([
    ['inbox', none, 'Your first article goes here'],
    ['inbox', { ...none, archived: 1 }, 'All read'],
    ['queue', none, 'Nothing is up next'],
    ['reading', none, 'Nothing in progress'],
    ['favourites', none, 'No favourites yet'],
    ['archived', none, 'The archive is empty'],
    ['trashed', none, 'The trash is empty'],
  ] as const)('%s says what belongs there', async (list, counts, title) => {
    await open({ ...nothing, listing: inList(list), counts });
    expect((await find('[data-list-state=empty] h2')).textContent).toBe(title);
  });

  test('nothing is offered to be taken out of an empty library', async () => {
    await open({ ...nothing, counts: none });
    expect(all('[data-action=export-all]')).toHaveLength(0);
  });

  test('a filter that leaves nothing can be cleared', async () => {
    const { onQuery } = await open({ ...nothing, query: 'zeppelin' });
    expect((await find('[data-list-state=none] h2')).textContent).toBe('Nothing with “zeppelin”');
    (await find('[data-list-state=none] button')).click();
    expect(onQuery.mock.calls).toEqual([['']]);
  });

  test('one that can’t be read says why and offers another try', async () => {
    const { onTryAgain } = await open({ counts: null, articles: { kind: 'failed', reason: 'failed' } });
    expect((await find('[data-list-state=failed][role=alert]')).textContent).toContain('The library did not answer');
    (await find('[data-action=try-again]')).click();
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  test('one that is being read keeps still for a moment', async () => {
    await open({ counts: null, articles: { kind: 'loading' } });
    expect((await find('[aria-busy=true]')).textContent).toBe('Opening the library');
  });
});

test('offers to undo what was just done', async () => {
  const { onUndo } = await open({ done: { number: 1, kind: 'archived', count: 1 } });
  expect((await find('[data-toast]')).textContent).toContain('Archived');
  (await find('[data-action=undo]')).click();
  expect(onUndo).toHaveBeenCalledOnce();
});

test('says what the library takes and how safe it is', async () => {
  await open({ storage: { persistent: false, usedBytes: 1_250_000_000 } });
  const line = (await find('[data-storage]')).textContent;
  expect(line).toContain('1.3 GB kept on this device');
  expect(line).toContain('may clear it');
});

test.each([
  [380, 800],
  [1280, 860],
] as const)('the question before the trash is emptied is all in sight at %i × %i', async (width, height) => {
  const inTrash = { kind: 'article' as const, article: aKeptArticle({ state: 'trashed' }) };
  await open({ ...holding([inTrash]), listing: inList('trashed') }, [width, height]);
  (await find('[data-action=empty-trash]')).click();
  const question = (await find('fieldset [role=alert]')).getBoundingClientRect();
  const cancel = await find('fieldset [data-action=cancel]');
  const list = (await find('[data-article-row]')).getBoundingClientRect();
  expect(question.left).toBeGreaterThanOrEqual((await find('main')).getBoundingClientRect().left);
  expect(question.top).toBeGreaterThanOrEqual((await find('main h1')).getBoundingClientRect().top - 4);
  expect(cancel.getBoundingClientRect().bottom).toBeLessThanOrEqual(list.top);
  await expect.poll(() => document.activeElement === cancel).toBe(true);
  const rail = (await find('[data-rail]')).getBoundingClientRect();
  expect((await find('[data-rail] [aria-current]')).getBoundingClientRect().right).toBeLessThanOrEqual(rail.right);
});

test('the trash is emptied when one is sure, and what is in it goes back', async () => {
  const inTrash = { kind: 'article' as const, article: aKeptArticle({ state: 'trashed' }) };
  const { onEmptyTrash, onArchive } = await open({ ...holding([inTrash]), listing: inList('trashed') });
  (await find('[data-action=empty-trash]')).click();
  (await find('[data-action=cancel]')).click();
  (await find('[data-action=empty-trash]')).click();
  expect(onEmptyTrash).not.toHaveBeenCalled();
  (await find('[data-action=empty-trash-now]')).click();
  expect(onEmptyTrash).toHaveBeenCalledOnce();
  const back = await find('[data-article-row] [data-action=archive]');
  expect(back.ariaLabel).toBe('Move back to To read');
  back.click();
  expect(onArchive.mock.calls).toEqual([[['one']]]);
  expect(all('[data-article-row] [data-action=delete]')).toHaveLength(0);
});

test.each([
  [{ kind: 'missing' }, 'not in the library', 0],
  [{ kind: 'damaged', url: 'https://example.org/' }, 'damaged', 1],
  [{ kind: 'failed', reason: 'unavailable' }, 'No storage', 0],
] as const)('an article that can’t be opened says why: $kind', async (why, words, links) => {
  const onBack = vi.fn();
  await show(<MissingArticle why={why} onBack={onBack} />);
  expect((await find('[role=alert]')).textContent).toContain(words);
  expect(all('a')).toHaveLength(links);
  (await find('[data-action=back]')).click();
  expect(onBack).toHaveBeenCalledOnce();
});

test('g leads to lists, to the other pages by their letters, and to the tags used most by figures', async () => {
  const tags = [
    { value: 'rail', count: 3 },
    { value: 'sea', count: 9 },
  ];
  const { onShelf } = await open({ tags });
  await userEvent.keyboard('g');
  await find('[data-dialog=go-to]');
  expect(all('[data-go]').map(({ dataset }) => dataset.go)).toEqual([
    ...['inbox', 'queue', 'reading', 'favourites', 'archived', 'trashed'],
    ...['notebook', 'review', 'storage', 'search', 'tag:sea', 'tag:rail'],
  ]);
  await userEvent.keyboard('2');
  expect(onShelf.mock.calls).toEqual([[{ kind: 'tag', value: 'rail' }]]);
  await expect.poll(() => all('[data-dialog=go-to]')).toHaveLength(0);
});

test('a search that was kept goes by its name, and is changed where it is shown', async () => {
  const searches = [{ id: 'a', name: 'Short ones', query: 'shorter:10' }];
  await open({ query: 'shorter:10 ', searches });
  expect((await find('h1')).textContent).toBe('Short ones');
  await userEvent.click(await find('[data-action=edit-this-search]'));
  const name = await find('[data-dialog=search] label:first-of-type input');
  expect(name instanceof HTMLInputElement && name.value).toBe('Short ones');
});

test('a row that is of no site begins with its date', async () => {
  const { siteName: _, ...article } = aKeptArticle({ url: '' });
  await open(holding([{ kind: 'article', article }]));
  expect((await find('[data-article-row] p:has(> span)')).firstElementChild?.textContent).toBe('Oct 12');
});
