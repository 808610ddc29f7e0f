import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { markdownArchive } from '../../../lib/notes/export-zip';

const WHEN = new Date(2026, 10, 23, 9, 30);

describe('markdownArchive', () => {
  it('holds every file under its name, whatever the script', () => {
    const files = [
      { name: 'L’été.md', text: 'Il fait chaud. 😀' },
      { name: '春眠.md', text: '' },
    ];
    const entries = unzipSync(markdownArchive(files, WHEN));
    expect(Object.keys(entries)).toEqual(files.map(({ name }) => name));
    for (const { name, text } of files) expect(strFromU8(entries[name] ?? new Uint8Array())).toBe(text);
  });

  it('is the same every time', () => {
    const files = [{ name: 'a.md', text: 'a' }];
    expect(markdownArchive(files, WHEN)).toEqual(markdownArchive(files, WHEN));
  });

  it('refuses to lose a file', () => {
    const file = { name: 'a.md', text: 'a' };
    expect(() => markdownArchive([file, file], WHEN)).toThrow('same name');
  });
});
