import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { FLAGS, findChromium } from '../../cli/extract-browser.mjs';
import { waitUntil } from '../../support/wait-until.mjs';

/** A page of the extension that runs nothing of it. */
const EMPTY = 'manifest.json';
const WINDOW = '--window-size=1280,860';
const SQLITE = fileURLToPath(new URL('../../../node_modules/@sqlite.org/sqlite-wasm/dist/', import.meta.url));

/**
 * A new process with the built extension, on a profile that outlives it.
 * @param {string} profile
 * @param {string} build
 */
export async function openExtension(profile, build) {
  const browser = await launch(profile, { enableExtensions: [path.resolve(build)] });
  const extension = await waitUntil(
    async () => [...(await browser.extensions()).values()].find(({ enabled }) => enabled),
    { what: 'the extension' },
  );
  const page = await firstPage(browser);
  const origin = `chrome-extension://${extension.id}`;
  return {
    ...measured(browser, page),
    /** @param {string} address */
    goto: (address) => page.goto(`${origin}/${address}`, { waitUntil: 'domcontentloaded' }),
    /** When a page of its origin that runs nothing has been painted, in milliseconds from the beginning of the navigation. */
    async empty() {
      await page.goto(`${origin}/${EMPTY}`);
      const paint = await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        { polling: 100 },
      );
      return Number(await paint.jsonValue());
    },
    /** A page of its origin with nothing but a script. @param {string} script */
    async bare(script) {
      await page.goto(`${origin}/${EMPTY}`);
      await page.evaluate(script);
      return page;
    },
  };
}

/**
 * A new process with an empty page of an ordinary site, where WebAssembly may run.
 * @param {string} profile
 * @param {string} origin
 */
export async function openSite(profile, origin) {
  const browser = await launch(profile, {});
  const page = await firstPage(browser);
  await page.goto(origin);
  return measured(browser, page);
}

/** @param {import('puppeteer-core').Browser} browser @param {import('puppeteer-core').Page} page */
function measured(browser, page) {
  return {
    page,
    close: () => browser.close(),
    /** Bytes of JavaScript's heap after the rubbish was taken out. */
    async heap() {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      await session.detach();
      return (await page.metrics()).JSHeapUsedSize ?? 0;
    },
  };
}

/** @param {string} profile @param {import('puppeteer-core').LaunchOptions} options */
const launch = (profile, options) =>
  puppeteer.launch({
    executablePath: findChromium(),
    ...{ headless: true, pipe: true, userDataDir: profile, protocolTimeout: 3_600_000, defaultViewport: null },
    args: [...FLAGS.filter((flag) => !flag.includes('host-resolver')), WINDOW],
    ...options,
  });

/** @param {import('puppeteer-core').Browser} browser */
async function firstPage(browser) {
  return (await browser.pages())[0] ?? browser.newPage();
}

/**
 * Serves a page with one script, and SQLite's files.
 * @param {string} script
 */
export async function serveScript(script) {
  const page = '<!doctype html><meta charset="utf-8"><script src="/bench.js"></script>';
  const server = http.createServer((request, response) => {
    const file = /^\/sqlite\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
    const type = file?.endsWith('.wasm') ? 'application/wasm' : request.url === '/' ? 'text/html' : 'text/javascript';
    response.setHeader('content-type', `${type}${type.startsWith('text') ? '; charset=utf-8' : ''}`);
    if (file) response.end(fs.readFileSync(path.join(SQLITE, file)));
    else response.end(request.url === '/' ? page : script);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
