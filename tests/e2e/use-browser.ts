import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName, Driver, LaunchOptions } from '../support/driver';
import { BROWSERS, launch } from '../support/launch.mjs';
import { type PageServer, serve } from '../support/serve.mjs';

/** Where `wxt build` puts the extension of each browser. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: path.resolve('.output/chrome-mv3'),
  firefox: path.resolve('.output/firefox-mv3'),
};

/** The sample articles, as `tests/fixtures/sample` has them. */
export const NIGHT_TRAINS = {
  path: '/trains-de-nuit.html',
  title: 'Le long retour des trains de nuit, porté par ceux qui les prennent',
  firstWords: 'À vingt-deux heures douze, le quai numéro trois de la petite gare est presque plein.',
  lastWords: 'salue la dernière fenêtre éclairée, et rentre chez lui à pied.',
  /** Lead, lazy, srcset, cross-origin with CORS; and one without, which needs a permission. */
  pictures: { free: 4, all: 5 },
};
export const HANDCARTS = {
  path: '/handcart-library.html',
  title: 'The town that moved its library uphill, one handcart at a time',
  /** Lead, `<picture>`, lazy; and one on another host without CORS. */
  pictures: { free: 3, all: 4 },
};

export const RAIN_GAUGE = {
  path: '/rain-gauge.html',
  further: ['/rain-gauge-2.html', '/rain-gauge-3.html'],
  title: 'Forty years of rain, read from one garden',
  /** Cut in two by the first turn of the page. */
  turned: 'It was that the rain had learned to arrive all at once.',
  lastWords: '“NOT YET.”',
} as const;

/** A browser with the extension in it and a server with the sample pages. */
export interface World {
  readonly browser: Driver;
  readonly server: PageServer;
  /** Goes to a page of the server. */
  visit(pathname: string): Promise<void>;
  /** Starts the browser again on the profile that a crash has left. */
  relaunch(): Promise<void>;
}

/** Tells a journey once for each browser. The tests of one telling share a browser and go in order. */
export function inEachBrowser(
  tell: (world: World, name: BrowserName) => void,
  options: (name: BrowserName) => Partial<LaunchOptions> = () => ({}),
): void {
  describe.each(BROWSERS)('in %s', (name) => tell(useBrowser(name, options(name)), name));
}

function useBrowser(name: BrowserName, options: Partial<LaunchOptions>): World {
  const launchOptions = { build: BUILDS[name], loopbackOnly: true, locale: 'en', ...options };
  let browser: Driver | undefined;
  let server: PageServer | undefined;

  beforeAll(async () => {
    server = await serve();
    browser = await launch(name, launchOptions);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    get browser() {
      return running(browser);
    },
    get server() {
      return running(server);
    },
    visit: (pathname) => running(browser).goto(running(server).origin + pathname),
    async relaunch() {
      const { profile } = running(browser);
      browser = await launch(name, { ...launchOptions, profile });
    },
  };
}

function running<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('It runs only while a test does');
  return part;
}
