import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../lib/notes/file-name';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('fileName', () => {
  it.each([
    ['Open source is the path forward', 'Open source is the path forward.md'],
    ['L’été à Sète : 30 °C', 'L’été à Sète - 30 °C.md'],
    ['AC/DC \\ live | review', 'AC-DC - live - review.md'],
    ['What is [[C#]]? "A" <b>* ^1', 'What is C A b 1.md'],
    ['  a\n\tb  ', 'a b.md'],
    ['...hidden...', 'hidden.md'],
    ['~temporary', 'temporary.md'],
    ['', 'Untitled.md'],
    ['???', 'Untitled.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['com¹', '_com¹.md'],
    ['Console', 'Console.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['C:\\Windows\\x', 'C - Windows-x.md'],
    ['abc\u202Efdp.exe', 'abcfdp.exe.md'],
    ['e\u0301te\u0301', '\u00E9t\u00E9.md'],
    ['broken \uD83D half', 'broken half.md'],
    ['💡 idea 👩‍👩‍👧', '💡 idea 👩‍👩‍👧.md'],
  ])('makes of %j %j', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('is short enough for every file system, cut between characters', () => {
    expect(fileName('a'.repeat(500), 'md')).toBe(`${'a'.repeat(117)}.md`);
    const emoji = fileName('👩‍👩‍👧‍👦'.repeat(40), 'md');
    expect(bytes(emoji)).toBeLessThanOrEqual(200);
    expect(emoji).toMatch(/^(?:👩‍👩‍👧‍👦)+\.md$/u);
  });

  it('differs from the names taken in more than case', () => {
    const taken = new Set<string>();
    expect(['Tides', 'tides', 'TIDES', 'Tides 2'].map((title) => fileName(title, 'md', taken))).toEqual([
      'Tides.md',
      'tides 2.md',
      'TIDES 3.md',
      'Tides 2 2.md',
    ]);
    expect(fileName('a'.repeat(500), 'md', new Set([`${'a'.repeat(117)}.md`]))).toBe(`${'a'.repeat(115)} 2.md`);
  });

  it('holds for any title', () => {
    const taken = new Set<string>();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileName(title, 'md', taken);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(bytes(name)).toBeLessThanOrEqual(200);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
        expect(name).not.toMatch(/[\u0000-\u001F\u007F<>:"/\\|?*[\]#^]|^[\s.]|[\s.]\.md$/);
        expect(name).toMatch(/.\.md$/);
        expect(name.normalize('NFC')).toBe(name);
      }),
    );
    expect(taken.size).toBe(100);
  });
});
