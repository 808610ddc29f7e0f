import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The pages are other people's: nothing they name may be asked for.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Where Chromium is: `$CHROMIUM`, or the first of its usual names on the PATH. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = names.flatMap((name) => folders.map((dir) => path.join(dir, name))).find((file) => fs.existsSync(file));
  if (!found) throw new Error('No Chromium found: install it, or name its executable in CHROMIUM.');
  return found;
}

/**
 * One classic script out of a TypeScript entry, as the extension's own build would make it.
 *
 * @param {string} entry
 * @param {import('vite').Plugin[]} [plugins]
 * @returns {Promise<string>}
 */
export async function bundle(entry, plugins = []) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const output = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const chunk = output.find((file) => file.type === 'chunk');
  if (!chunk) throw new Error(`Nothing came of bundling ${entry}.`);
  return chunk.code;
}

/**
 * A browser with one tab that holds `script`, for one page after another. A page that takes longer than `patience`
 * loses its browser, killed outright because a hung renderer answers nothing, and the next page gets a new one.
 *
 * @param {string} script
 * @param {{ patience?: number }} [options] milliseconds
 */
export function createTab(script, { patience = 30_000 } = {}) {
  /** @type {{ browser: import('puppeteer-core').Browser, page: import('puppeteer-core').Page } | undefined} */
  let open;

  async function start() {
    const browser = await puppeteer.launch({ executablePath: findChromium(), headless: true, pipe: true, args: FLAGS });
    const [page] = await browser.pages();
    if (!page) throw new Error('The browser opened without a tab.');
    await page.evaluate(script);
    return { browser, page };
  }

  return {
    /**
     * Calls the global function `name` that the script left behind.
     *
     * @param {string} name
     * @param {unknown[]} args
     * @returns {Promise<unknown>}
     */
    async call(name, ...args) {
      open ??= await start();
      const { browser, page } = open;
      /** @type {NodeJS.Timeout | undefined} */
      let watchdog;
      const tooLong = new Promise((_, reject) => {
        watchdog = setTimeout(() => reject(new Error(`no answer in ${patience} ms`)), patience);
      });
      const answer = page.evaluate((key, values) => Reflect.get(globalThis, key)(...values), name, args);
      try {
        return await Promise.race([answer, tooLong]);
      } catch (error) {
        answer.catch(() => undefined); // the race is lost already: what the killed tab says now is of no use
        open = undefined;
        browser.process()?.kill('SIGKILL');
        throw error;
      } finally {
        clearTimeout(watchdog);
      }
    },
    async close() {
      await open?.browser.close();
      open = undefined;
    },
  };
}

/**
 * Runs `work` over the items in at most `width` lanes, each lane with a tab of its own.
 *
 * @template T
 * @param {T[]} items
 * @param {{ script: string, width?: number, patience?: number }} options
 * @param {(tab: ReturnType<typeof createTab>, item: T, done: number) => Promise<void>} work
 */
export async function inTabs(items, { script, width = 2, patience = 30_000 }, work) {
  const queue = items.values();
  let done = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      const tab = createTab(script, { patience });
      try {
        for (const item of queue) await work(tab, item, ++done);
      } finally {
        await tab.close();
      }
    }),
  );
}
