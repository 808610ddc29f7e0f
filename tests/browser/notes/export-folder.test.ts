import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderFiles, folderFiles, mayWrite } from '../../../lib/browser/export-folder';
import type { FolderEntry } from '../../../lib/browser/export-folder-store';
import { syncFolder } from '../../../lib/state/sync-folder';

/** A real folder of the browser's own: the same handles as a chosen one has, and no question asked. */
const NAME = 'lectern-folder-test';
let handle: FileSystemDirectoryHandle;
let files: FolderFiles;
let entries: Map<string, FolderEntry>;
/** What the library holds. */
let library: Map<string, { title: string; text: string; note?: string }>;

const sync = () =>
  syncFolder({
    files,
    entries,
    stamps: new Map([...library].map(([id, article]) => [id, JSON.stringify(article)])),
    async write(id) {
      const article = library.get(id);
      if (!article) return null;
      const { title, text, note = '' } = article;
      return { path: `Clippings/${title}.md`, text: `${text}\n${note}`, hasNotes: note !== '' };
    },
  });

beforeEach(async () => {
  handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(NAME, { create: true });
  files = folderFiles(handle);
  entries = new Map();
  library = new Map([['a', { title: 'Été à Noël', text: 'The sea.' }]]);
  await sync();
});
afterEach(async () => (await navigator.storage.getDirectory()).removeEntry(NAME, { recursive: true }));

test('an article has its file, in its folder', async () => {
  expect(await files.read('Clippings/Été à Noël.md')).toBe('The sea.\n');
  expect(await mayWrite(handle, false)).toBe(true);
});

test('a note changes, its file changes', async () => {
  library.set('a', { title: 'Été à Noël', text: 'The sea.', note: 'So it does.' });
  await sync();
  expect(await files.read('Clippings/Été à Noël.md')).toBe('The sea.\nSo it does.');
});

test('an article by another name keeps its file, to which links lead', async () => {
  library.set('a', { title: 'Summer', text: 'The sea.' });
  await sync();
  expect(await files.read('Clippings/Été à Noël.md')).toBe('The sea.\n');
  expect(await files.read('Clippings/Summer.md')).toBeNull();
});

test('the file of a deleted article goes, and stays where there are notes in it', async () => {
  library.set('b', { title: 'Noted', text: 'Two.', note: 'Mine.' });
  await sync();
  library.clear();
  expect(await sync()).toEqual({ theirs: 1 });
  expect(await files.read('Clippings/Été à Noël.md')).toBeNull();
  expect(await files.read('Clippings/Noted.md')).toBe('Two.\nMine.');
});

test('what a person has changed is left as they want it', async () => {
  await files.write('Clippings/Été à Noël.md', 'My own words.');
  library.set('a', { title: 'Été à Noël', text: 'The sea rises.' });
  expect(await sync()).toEqual({ theirs: 1 });
  expect(await files.read('Clippings/Été à Noël.md')).toBe('My own words.');
});

test('a folder that may no longer be written to is known before anything is written', async () => {
  const lost = { queryPermission: async () => 'prompt', requestPermission: async () => 'denied' };
  // Only what is asked of it; the browser's own handle can't be made to forget.
  expect(await mayWrite(lost as unknown as FileSystemDirectoryHandle, false)).toBe(false);
  expect(await mayWrite(lost as unknown as FileSystemDirectoryHandle, true)).toBe(false);
});
