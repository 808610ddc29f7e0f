import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../support/launch.mjs';
import { scriptsAtOnce } from '../support/scripts-at-once.mjs';
import { BUILDS } from './use-browser';

/** `min-width` and its like, and ranges, of media; containers may be asked. */
const WINDOW_SIZE = /@media[^{]*\b(?:width|height|aspect-ratio|orientation)\b[^{]*/g;

describe.each(BROWSERS)('what is built for %s', (browser) => {
  it('shows the popup after at most 200 KB of script', () => {
    const scripts = scriptsAtOnce(BUILDS[browser], 'popup.html');
    expect(scripts.length).toBeGreaterThan(1);
    const sum = scripts.reduce((bytes, script) => bytes + script.bytes, 0);
    expect(sum, JSON.stringify(scripts)).toBeLessThanOrEqual(200_000);
    // Each is a request, and thirty took longer than all that is in them.
    expect(scripts.length, JSON.stringify(scripts)).toBeLessThanOrEqual(4);
  });

  it.each(['popup.html', 'library.html'])('starts %s nowhere else', (page) => {
    const folder = path.join(BUILDS[browser], 'chunks');
    const html = readFileSync(path.join(BUILDS[browser], page), 'utf8');
    const entries = [...html.matchAll(/<script type="module"[^>]* src="\/chunks\/([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(entries).toHaveLength(1);
    // Whoever imports a file runs all of it: the library ran the whole popup when both shared one.
    const importing = readdirSync(folder).filter(
      (name) =>
        !entries.includes(name) &&
        entries.some((entry) => readFileSync(path.join(folder, name), 'utf8').includes(entry)),
    );
    expect(importing).toEqual([]);
  });

  it('has no style at once that asks how large the window is', () => {
    const folder = BUILDS[browser];
    const html = readFileSync(path.join(folder, 'popup.html'), 'utf8');
    const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(sheets.length).toBeGreaterThan(0);
    // Chromium lays a popup out in a window of no size at each change: all such style would be worked out anew, twice.
    const asking = sheets.flatMap((sheet) => readFileSync(path.join(folder, sheet), 'utf8').match(WINDOW_SIZE) ?? []);
    expect(asking).toEqual([]);
  });
});
