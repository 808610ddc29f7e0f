import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../support/driver';
import { BROWSERS } from '../support/launch.mjs';
import * as steps from '../support/steps.mjs';
import { BUILDS, inEachBrowser, NIGHT_TRAINS } from './use-browser';

/** What a browser shows of an extension outside of its own pages. */
const SHOWN = ['extension_name', 'extension_description', 'action_title'];

/**
 * A copy of a build that knows one language only, so that a browser of any language speaks it: one that has been
 * installed in English can't be told to be another.
 */
function speakingOnly(locale: string, name: BrowserName): string {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'lectern-speaking-')), name);
  cpSync(BUILDS[name], folder, { recursive: true });
  for (const other of readdirSync(path.join(folder, '_locales')))
    if (other !== locale) rmSync(path.join(folder, '_locales', other), { recursive: true });
  const file = path.join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), default_locale: locale }));
  return folder;
}

const looks = () => {
  const { lang, dir } = document.documentElement;
  const keep = document.querySelector<HTMLElement>('[data-action=keep]');
  const prose = document.querySelector('[data-prose]');
  return {
    lang,
    dir,
    keep: keep?.textContent,
    keepIsLeft: (keep?.getBoundingClientRect().left ?? 0) < innerWidth / 2,
    article: prose && getComputedStyle(prose).direction,
  };
};

describe.each(BROWSERS)('what is built for %s', (browser) => {
  const build = BUILDS[browser];
  const read = (file: string) => JSON.parse(readFileSync(path.join(build, file), 'utf8'));

  it('has the name, the description and the button’s title in every language, within what stores take', () => {
    const manifest = read('manifest.json');
    expect(manifest.default_locale).toBe('en');
    for (const text of [manifest.name, manifest.description, manifest.action.default_title])
      expect(SHOWN.map((key) => `__MSG_${key}__`)).toContain(text);
    const locales = readdirSync(path.join(build, '_locales')).sort();
    expect(locales).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt_BR', 'pt_PT', 'zh_CN']);
    for (const locale of locales) {
      const messages = read(`_locales/${locale}/messages.json`);
      for (const key of SHOWN) expect(messages[key]?.message, `${locale} ${key}`).toMatch(/\S/);
      expect(messages.extension_description.message.length, locale).toBeLessThanOrEqual(132);
    }
  });
});

describe('in Arabic', () => {
  const builds: string[] = [];
  afterAll(() => {
    for (const build of builds) rmSync(path.dirname(build), { recursive: true });
  });
  inEachBrowser(
    (world) => {
      it('reads a French article in an Arabic popup that runs from right to left', async () => {
        await world.visit(NIGHT_TRAINS.path);
        const popup = await steps.read(world.browser);
        expect(await popup.evaluate(looks)).toEqual({
          lang: 'ar',
          dir: 'rtl',
          keep: expect.stringContaining('حفظ'),
          keepIsLeft: true,
          article: 'ltr',
        });
      });

      it('opens an Arabic library', async () => {
        const library = await world.browser.openExtensionPage('library.html');
        const heading = await library.waitFor(() => document.querySelector('main h1')?.textContent);
        expect(heading).toBe('للقراءة');
        expect(await library.evaluate(() => document.documentElement.dir)).toBe('rtl');
      });
    },
    (name) => {
      const build = speakingOnly('ar', name);
      builds.push(build);
      return { build };
    },
  );
});
