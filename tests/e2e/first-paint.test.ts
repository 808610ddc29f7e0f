import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../support/launch.mjs';
import { scriptsAtOnce } from '../support/scripts-at-once.mjs';
import { BUILDS } from './use-browser';

describe.each(BROWSERS)('what is built for %s', (browser) => {
  it('shows the popup after at most 200 KB of script', () => {
    const scripts = scriptsAtOnce(BUILDS[browser], 'popup.html');
    expect(scripts.length).toBeGreaterThan(1);
    const sum = scripts.reduce((bytes, script) => bytes + script.bytes, 0);
    expect(sum, JSON.stringify(scripts)).toBeLessThanOrEqual(200_000);
  });
});
