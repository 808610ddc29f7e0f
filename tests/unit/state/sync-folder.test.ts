import { describe, expect, it } from 'vitest';
import type { FolderEntry } from '../../../lib/browser/export-folder-store';
import { actOn } from '../../../lib/notes/export/folder-plan';
import { syncFolder } from '../../../lib/state/sync-folder';

/** A folder that is a map, and articles that are their texts. */
function aFolder() {
  const disk = new Map<string, string>();
  const entries = new Map<string, FolderEntry>();
  const files = {
    read: async (path: string) => disk.get(path) ?? null,
    write: async (path: string, text: string) => void disk.set(path, text),
    remove: async (path: string) => void disk.delete(path),
  };
  const sync = (articles: Record<string, string>, noted: readonly string[] = []) =>
    syncFolder({
      files,
      entries,
      stamps: new Map(Object.entries(articles)),
      write: async (id) => ({ path: `${id}.md`, text: articles[id] ?? '', hasNotes: noted.includes(id) }),
    });
  return { disk, sync };
}

describe('a folder that is kept up to date', () => {
  it('gets what is new and what has changed, and nothing else is written', async () => {
    const { disk, sync } = aFolder();
    await sync({ a: 'A', b: 'B' });
    expect(Object.fromEntries(disk)).toEqual({ 'a.md': 'A', 'b.md': 'B' });
    await sync({ a: 'A with a note', b: 'B' });
    expect(Object.fromEntries(disk)).toEqual({ 'a.md': 'A with a note', 'b.md': 'B' });
  });

  it('keeps what a person has written into a file, and says so', async () => {
    const { disk, sync } = aFolder();
    await sync({ a: 'A' });
    disk.set('a.md', 'A, and my own words');
    expect(await sync({ a: 'A changed' })).toEqual({ theirs: 1 });
    expect(await sync({ a: 'A changed again' })).toEqual({ theirs: 1 });
    expect(disk.get('a.md')).toBe('A, and my own words');
  });

  it('writes over no file that was there before', async () => {
    const { disk, sync } = aFolder();
    disk.set('a.md', 'mine');
    expect(await sync({ a: 'A' })).toEqual({ theirs: 1 });
    expect(disk.get('a.md')).toBe('mine');
  });

  it('takes the file of an article that is gone away, unless a person wrote in it', async () => {
    const { disk, sync } = aFolder();
    await sync({ a: 'A', b: 'B', c: 'C' }, ['b']);
    disk.set('c.md', 'C, and mine');
    expect(await sync({})).toEqual({ theirs: 2 });
    expect(Object.fromEntries(disk)).toEqual({ 'b.md': 'B', 'c.md': 'C, and mine' });
  });
});

describe('what is done with a file', () => {
  it.each([
    ['a new one', { last: null, disk: null, next: 'n', hasNotes: false }, 'write'],
    ['one as it was written', { last: 'l', disk: 'l', next: 'n', hasNotes: true }, 'write'],
    ['one as it should be', { last: 'l', disk: 'n', next: 'n', hasNotes: false }, 'same'],
    ['one that was changed', { last: 'l', disk: 'd', next: 'n', hasNotes: false }, 'theirs'],
    ['one that was thrown away', { last: 'n', disk: null, next: 'n', hasNotes: false }, 'theirs'],
    ['one that was thrown away and has news', { last: 'l', disk: null, next: 'n', hasNotes: false }, 'write'],
    ['one whose article is gone', { last: 'l', disk: 'l', next: null, hasNotes: false }, 'remove'],
    ['one with notes whose article is gone', { last: 'l', disk: 'l', next: null, hasNotes: true }, 'theirs'],
    ['none, whose article is gone', { last: 'l', disk: null, next: null, hasNotes: true }, 'same'],
  ] as const)('%s', (_, facts, act) => expect(actOn(facts)).toBe(act));
});
