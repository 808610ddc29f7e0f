import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { atExit } from './at-exit.mjs';
import { startDisplay } from './display.mjs';
import { takeDownload } from './downloads.mjs';
import { findBrowser } from './find-browser.mjs';
import { inSandbox, pressKeys, sendMouse, typeText } from './firefox-frame.mjs';
import * as scripts from './firefox-scripts.mjs';
import { connectMarionette, freePort } from './marionette.mjs';
import { createSurface, fromDocument, inDocument } from './surface.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {import('./driver').Driver} Driver */
/** @typedef {import('./driver').LaunchOptions} LaunchOptions */
/** @typedef {import('./driver').Surface} Surface */

/** Quiet, unattended, offline when told so; unsigned add-ons that stay installed. */
const PREFS = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.autoDisableScopes': 0,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.disable-localhost-when-offline': true,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'xpinstall.signatures.required': false,
};

/** What no person watches need not move. */
const UNWATCHED_PREFS = { 'ui.prefersReducedMotion': 1 };

/** Everything else goes to a proxy that is not there. */
const LOOPBACK_PREFS = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost, .localhost',
};

/**
 * Starts Firefox with the extension installed and its button on the toolbar.
 * @param {LaunchOptions} options
 * @returns {Promise<Driver>}
 */
export async function launchFirefox({
  build,
  profile: given,
  binary = findBrowser('firefox'),
  window = 'none',
  loopbackOnly = false,
}) {
  if (!binary) throw new Error('There is no Firefox here');
  const addon = await addonId(build);
  const profile = given ?? (await mkdtemp(path.join(os.tmpdir(), 'lectern-firefox-')));
  const downloads = path.join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const port = await freePort();
  await writePrefs(profile, {
    ...PREFS,
    'browser.download.dir': downloads,
    ...(window === 'own' ? {} : UNWATCHED_PREFS),
    ...(loopbackOnly ? LOOPBACK_PREFS : {}),
    'marionette.port': port,
  });

  const screen = window === 'virtual' ? await startDisplay() : undefined;
  const firefox = spawn(
    binary,
    [
      ...(window === 'none' ? ['--headless'] : []),
      ...['--no-remote', '--profile', profile, '-marionette', '--remote-allow-system-access', 'about:blank'],
    ],
    { stdio: 'ignore', env: { ...process.env, ...(screen ? { DISPLAY: screen.name } : {}) } },
  );
  const gone = once(firefox, 'exit');
  const isTidy = atExit(() => {
    firefox.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const { send, close: disconnect } = await connectMarionette(port);
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts: { script: 90_000 } } } });
  await send('Marionette:SetContext', { value: 'chrome' });
  // Again on a profile that has it: a browser that was killed may not have written down yet that it had it.
  await install(build, profile, (xpi) => send('Addon:Install', { path: xpi, temporary: false }));

  /**
   * @param {string} body
   * @param {unknown[]} args
   */
  async function inChrome(body, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${body} })(...arguments).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const reply = await send('WebDriver:ExecuteAsyncScript', { script, args, sandbox: 'system', newSandbox: false });
    // Marionette's own envelope around what the script above gave to done().
    const { value } = /** @type {{ value: { value?: unknown, error?: string } }} */ (reply);
    if (value.error) throw new Error(value.error);
    return value.value;
  }

  const extensionOrigin = String(
    await waitUntil(() => inChrome(scripts.EXTENSION_ORIGIN, addon), { what: 'the extension' }),
  );
  await inChrome(scripts.PIN, addon);
  await inChrome(scripts.SAVE_PREFS);

  /**
   * @param {string} where
   * @returns {Surface}
   */
  function surface(where) {
    /** @param {string} script */
    const inFrame = (script) => inChrome(scripts.IN_FRAME, where, script);
    return createSurface({
      evaluate: async (run, ...args) => fromDocument(String(await inFrame(inSandbox(inDocument(run, args))))),
      mouse: async (event, point) => void (await inFrame(sendMouse(event, point))),
      type: async (text) => void (await inFrame(typeText(text))),
      press: async (keys) => void (await inFrame(pressKeys(keys))),
      async screenshot(file) {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, Buffer.from(String(await inChrome(scripts.SCREENSHOT, where)), 'base64'));
      },
      complaints: async () =>
        String(await inChrome(scripts.COMPLAINTS, where))
          .split('\n')
          .filter(Boolean),
      isOpen: async () => Boolean(await inChrome(scripts.IS_OPEN, where)),
      close: async () => void (await inChrome(scripts.CLOSE, where)),
    });
  }

  const page = surface('page');
  const popup = surface('popup');
  let tabs = 0;
  await inChrome(scripts.NAVIGATE, 'page', 'about:blank');

  return {
    name: 'firefox',
    extensionOrigin,
    profile,
    page,
    async goto(url) {
      await popup.close();
      await inChrome(scripts.NAVIGATE, 'page', url);
    },
    async clickToolbarButton() {
      await popup.close();
      await inChrome(scripts.SELECT, 'page');
      await inChrome(scripts.CLICK_TOOLBAR_BUTTON, addon);
      await popup.waitFor(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
      return popup;
    },
    async openExtensionPage(address) {
      await popup.close();
      tabs += 1;
      const tab = `tab-${tabs}`;
      await inChrome(scripts.NAVIGATE, tab, `${extensionOrigin}/${address}`);
      return surface(tab);
    },
    killWorker: async () => void (await inChrome(scripts.KILL_WORKER, addon)),
    async reloadExtension() {
      await inChrome(scripts.RELOAD_EXTENSION, addon);
      await waitUntil(() => inChrome(scripts.EXTENSION_ORIGIN, addon), { what: 'the extension after its reload' });
    },
    setOffline: async (offline) => void (await inChrome(scripts.SET_OFFLINE, offline)),
    async answerPermissionPrompt(answer) {
      await waitUntil(() => inChrome(scripts.ANSWER_PROMPT, answer), { what: 'a permission prompt' });
    },
    takeDownload: () => takeDownload(downloads),
    readClipboard: async () => String(await inChrome(scripts.READ_CLIPBOARD)),
    async crash() {
      firefox.kill('SIGKILL');
      await gone;
      isTidy();
      disconnect();
      await screen?.stop();
    },
    gone,
    async close() {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill()); // it may have gone already
      await gone;
      disconnect();
      await screen?.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      isTidy();
    },
  };
}

/** @param {string} build */
async function addonId(build) {
  const manifest = JSON.parse(await readFile(path.join(build, 'manifest.json'), 'utf8'));
  return String(manifest.browser_specific_settings.gecko.id);
}

/**
 * @param {string} profile
 * @param {Record<string, string | number | boolean>} prefs
 */
async function writePrefs(profile, prefs) {
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(path.join(profile, 'user.js'), lines.join('\n'));
}

/**
 * An add-on that shall survive a restart has to be packed.
 * @param {string} build
 * @param {string} profile
 * @param {(xpi: string) => Promise<unknown>} installFile
 */
async function install(build, profile, installFile) {
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  for (const entry of await readdir(build, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files[path.relative(build, file).replaceAll(path.sep, '/')] = await readFile(file);
  }
  const xpi = path.join(profile, 'lectern.xpi');
  await writeFile(xpi, zipSync(files, { level: 0 }));
  await installFile(xpi);
}
