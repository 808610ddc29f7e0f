import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';

/** @type {readonly import('./driver').BrowserName[]} */
export const BROWSERS = ['chromium', 'firefox'];

/**
 * Starts a browser with the extension in it.
 * @param {import('./driver').BrowserName} name
 * @param {import('./driver').LaunchOptions} options
 * @returns {Promise<import('./driver').Driver>}
 */
export function launch(name, options) {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
