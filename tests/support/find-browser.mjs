import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where browsers put themselves, in the order they are tried. A bare name is looked for on the PATH. */
const PLACES = {
  chromium: {
    linux: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox-devedition', 'firefox-nightly', 'firefox'],
    darwin: ['Firefox Developer Edition', 'Firefox Nightly', 'Firefox'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/firefox`,
    ),
    win32: ['Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe', 'Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The browser to use: the one the environment names (`CHROMIUM`, `FIREFOX`), else the first found where it usually is.
 * @param {import('./driver').BrowserName} name
 * @returns {string | undefined} its path
 */
export function findBrowser(name) {
  const named = process.env[name.toUpperCase()];
  if (named) return named;
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
  return PLACES[name][platform].flatMap((place) => whereItMayBe(place, platform)).find((file) => existsSync(file));
}

/**
 * @param {string} place
 * @param {'linux' | 'darwin' | 'win32'} platform
 */
function whereItMayBe(place, platform) {
  if (platform === 'darwin') return [place];
  const folders =
    platform === 'win32'
      ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      : (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .filter((folder) => folder !== undefined && folder !== '')
    .map((folder) => path.join(folder ?? '', place));
}
