import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../lib/notes/export-zip';

const WHEN = new Date(2026, 10, 23, 9, 30);

describe('archiveOf', () => {
  it('holds every file under its name, whatever the script', () => {
    const files = [
      { path: 'L’été.md', content: 'Il fait chaud. 😀' },
      { path: '春眠.md', content: '' },
      { path: 'pictures/1.jpg', content: new Uint8Array([0, 255, 7]) },
    ];
    const entries = unzipSync(archiveOf(files, WHEN));
    expect(Object.keys(entries)).toEqual(files.map(({ path }) => path));
    expect(strFromU8(entries['L’été.md'] ?? new Uint8Array())).toBe('Il fait chaud. 😀');
    expect([...(entries['pictures/1.jpg'] ?? [])]).toEqual([0, 255, 7]);
  });

  it('is the same every time', () => {
    const files = [{ path: 'a.md', content: 'a' }];
    expect(archiveOf(files, WHEN)).toEqual(archiveOf(files, WHEN));
  });

  it('refuses to lose a file', () => {
    const file = { path: 'a.md', content: 'a' };
    expect(() => archiveOf([file, file], WHEN)).toThrow('same name');
  });
});
