import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { atExit } from './at-exit.mjs';
import { startDisplay } from './display.mjs';
import { takeDownload } from './downloads.mjs';
import { findBrowser } from './find-browser.mjs';
import { createSurface, fromDocument, inDocument } from './surface.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./driver').Driver} Driver */
/** @typedef {import('./driver').LaunchOptions} LaunchOptions */
/** @typedef {import('./driver').Surface} Surface */

const FLAGS = [
  // As root Chromium refuses to run with a sandbox of its own.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** What no person watches need not move, and is large enough for a popup of 800 × 600. */
const UNWATCHED_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  // A key pressed while a glide ends is swallowed by it: half of the runs on a quick machine lost one.
  '--disable-smooth-scrolling',
  '--force-prefers-reduced-motion',
  '--screen-info={1600x1200}',
  '--window-size=1280,860',
];

const LOOPBACK_FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

/**
 * Starts Chromium with the extension loaded.
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export async function launchChromium({
  build,
  profile: given,
  binary = findBrowser('chromium'),
  window = 'none',
  loopbackOnly = false,
  locale,
}) {
  if (!binary) throw new Error('There is no Chromium here');
  const profile = given ?? (await mkdtemp(path.join(os.tmpdir(), 'lectern-chromium-')));
  const downloads = path.join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  await setUp(profile, path.resolve(build));
  const screen = window === 'virtual' ? await startDisplay() : undefined;
  const browser = await puppeteer.launch({
    executablePath: binary,
    headless: window === 'none',
    pipe: true,
    userDataDir: profile,
    enableExtensions: [path.resolve(build)],
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      ...FLAGS,
      ...(window === 'own' ? [] : UNWATCHED_FLAGS),
      ...(loopbackOnly ? LOOPBACK_FLAGS : []),
      ...(locale ? [`--lang=${locale}`] : []),
    ],
    env: { ...process.env, ...(locale ? { LANGUAGE: locale } : {}), ...(screen ? { DISPLAY: screen.name } : {}) },
    // Whoever launches also closes; its own handlers would end the browser before the profile is cleared away.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(window === 'own' ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
  });
  const chromium = browser.process();
  if (!chromium) throw new Error('Chromium has no process');
  const gone = once(chromium, 'exit');
  const isTidy = atExit(() => {
    chromium.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const theExtension = () =>
    waitUntil(async () => [...(await browser.extensions()).values()].find(({ enabled }) => enabled), {
      what: 'the extension',
    });
  const extensionOrigin = `chrome-extension://${(await theExtension()).id}`;
  const tab = (await browser.pages())[0] ?? (await browser.newPage());

  let isOffline = false;
  /** @type {import('puppeteer-core').Page | undefined} */
  let popup;
  /** @type {Map<import('puppeteer-core').Target, import('puppeteer-core').CDPSession>} */
  const sessions = new Map();

  /** @param {import('puppeteer-core').Target} target */
  async function setNetwork(target) {
    if (!['page', 'service_worker', 'other'].includes(target.type())) return;
    // Each session has its own idea of the network: what one cut off, no other can let on again.
    const session = sessions.get(target) ?? (await target.createCDPSession());
    sessions.set(target, session);
    await session.send('Network.enable');
    const always = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await session.send('Network.emulateNetworkConditions', { offline: isOffline, ...always });
  }
  browser.on('targetdestroyed', (target) => sessions.delete(target));
  browser.on('targetcreated', (target) => {
    // A target that is gone again before it could be cut off asks for nothing any more.
    if (isOffline) setNetwork(target).catch(() => {});
  });

  /** As the worker sees them; the grant itself wakes it. */
  async function grantedOrigins() {
    const [worker] = await (await theExtension()).workers();
    return worker
      ? String(await worker.evaluate('chrome.permissions.getAll().then(({ origins }) => origins.join())'))
      : '';
  }

  async function closePopup() {
    if (popup && !popup.isClosed()) await popup.close();
    popup = undefined;
  }

  return {
    name: 'chromium',
    extensionOrigin,
    profile,
    page: surface(tab),
    async goto(url) {
      await closePopup();
      await tab.goto(url);
    },
    async clickToolbarButton() {
      await closePopup();
      await tab.bringToFront();
      const extension = await theExtension();
      const [target] = await Promise.all([
        browser.waitForTarget((one) => one.url().includes('/popup.html'), { timeout: 20_000 }),
        tab.triggerExtensionAction(extension),
      ]);
      if (isOffline) await setNetwork(target);
      popup = await target.asPage();
      const shown = surface(popup);
      await shown.waitFor(() => document.readyState === 'complete');
      return shown;
    },
    async openExtensionPage(address) {
      await closePopup();
      // Right after a launch a page may be opened before the extension is whole, without its APIs: then it is opened anew.
      const open = async () => {
        const page = await browser.newPage();
        if (isOffline) await setNetwork(page.target());
        const isWhole = await page
          .goto(`${extensionOrigin}/${address}`)
          .then(() => page.evaluate('Boolean(globalThis.chrome?.i18n?.getMessage)'))
          .catch(() => false);
        if (isWhole) return page;
        await page.close().catch(() => {});
        return null;
      };
      return surface(await waitUntil(open, { what: 'a page of the extension' }));
    },
    async killWorker() {
      for (const worker of await (await theExtension()).workers()) await worker.close();
    },
    async reloadExtension() {
      const page = await browser.newPage();
      await page.goto(`${extensionOrigin}/library.html`);
      // The page goes with the extension, so its answer may never come.
      await page.evaluate('setTimeout(() => chrome.runtime.reload())').catch(() => {});
      await waitUntil(() => page.isClosed(), { what: 'the old extension to go' });
      const probe = await browser.newPage();
      await waitUntil(() => probe.goto(`${extensionOrigin}/library.html`), { what: 'the extension after its reload' });
      await probe.close();
    },
    async setOffline(offline) {
      isOffline = offline;
      await Promise.all(browser.targets().map(setNetwork));
    },
    async answerPermissionPrompt(answer) {
      if (!screen) throw new Error('Without a display Chromium shows no prompt: open a virtual window');
      if (answer === 'refuse') throw new Error('What Chromium does with a refusal cannot be told from outside');
      const before = await grantedOrigins();
      // The prompt takes the focus and the popup closes; keys pressed before that would go to the popup.
      await waitUntil(() => popup?.isClosed() ?? true, { what: 'the prompt to take the focus' });
      // Its buttons ignore keys for half a second, against clicks that were meant for something else: so again, if need be.
      await waitUntil(
        async () => {
          if ((await grantedOrigins()) !== before) return true;
          await screen.press('Tab', 'Return');
          return false;
        },
        { what: 'the permission to be granted', every: 700 },
      );
    },
    takeDownload: () => takeDownload(downloads),
    async readClipboard() {
      await browser.defaultBrowserContext().overridePermissions(extensionOrigin, ['clipboard-read']);
      const page = await browser.newPage();
      await page.goto(`${extensionOrigin}/library.html`);
      const text = await page.evaluate(() => navigator.clipboard.readText());
      await page.close();
      return text;
    },
    async crash() {
      chromium.kill('SIGKILL');
      await gone;
      isTidy();
      await screen?.stop();
      // The lock of a browser that is no more.
      for (const name of await readdir(profile)) if (name.startsWith('Singleton')) await rm(path.join(profile, name));
    },
    gone,
    async close() {
      await browser.close().catch(() => chromium.kill()); // it may have gone already
      await gone;
      await screen?.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      isTidy();
    },
  };
}

/**
 * Sets a new profile up as a person would: the extension's button on the toolbar, developer mode on.
 * @param {string} profile
 * @param {string} build
 */
async function setUp(profile, build) {
  const file = path.join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  const extensions = {
    pinned_extensions: [unpackedId(build)],
    // Without it an unpacked extension does not come back from a reload of its own.
    ui: { developer_mode: true },
  };
  await writeFile(file, JSON.stringify({ extensions }));
}

/**
 * The id Chromium gives an unpacked extension: of its path's hash, 32 hexadecimal digits in the letters a to p.
 * @param {string} build
 */
function unpackedId(build) {
  const bytes = process.platform === 'win32' ? Buffer.from(build, 'utf16le') : build;
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Surface}
 */
function surface(page) {
  return createSurface({
    evaluate: async (run, ...args) => fromDocument(String(await page.evaluate(inDocument(run, args)))),
    async mouse(event, { x, y }) {
      if (event === 'move') await page.mouse.move(x, y);
      else await page.mouse[event]();
    },
    type: (text) => page.keyboard.type(text),
    async press(keys) {
      // Their names are the DOM's, which puppeteer knows but cannot be told to be one of its own.
      const names = /** @type {import('puppeteer-core').KeyInput[]} */ (keys.split('+'));
      for (const name of names) await page.keyboard.down(name);
      // What a key leads to may close the page before the key is let go.
      const gone = (/** @type {Error} */ error) => {
        if (error.name !== 'TargetCloseError') throw error;
      };
      for (const name of names.reverse()) await page.keyboard.up(name).catch(gone);
    },
    async screenshot(file) {
      await mkdir(path.dirname(file), { recursive: true });
      await page.screenshot({ path: /** @type {`${string}.png`} */ (file) });
    },
    async complaints() {
      /** @type {string[]} */
      const lines = [];
      const session = await page.createCDPSession();
      session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
        lines.push(`${text} ${exception?.description ?? ''}`);
      });
      session.on('Runtime.consoleAPICalled', ({ type, args }) => {
        if (type === 'error' || type === 'warning')
          lines.push(args.map((arg) => arg.description ?? arg.value).join(' '));
      });
      await session.send('Runtime.enable'); // tells again all that was said before
      await session.detach();
      return lines;
    },
    isOpen: async () => !page.isClosed(),
    close: () => page.close(),
  });
}
