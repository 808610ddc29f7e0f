import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as steps from '../support/steps.mjs';
import { seconds } from './run.mjs';

/** What is marked on the sample article; on any other page the first words of its text are. */
const SAMPLE_WORDS = 'On ne vend pas un trajet, on vend une nuit';

/**
 * Walks the whole journey as a person would and prints each stage with its time.
 * @param {import('../support/driver').Driver} browser
 * @param {{ server: import('../support/serve.mjs').PageServer, address: string | undefined, output: string }} options
 */
export async function walk(browser, { server, address, output }) {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  let pictureNumber = 0;

  /**
   * @param {string} name
   * @param {() => Promise<string>} work says what there was to see
   * @param {() => import('../support/driver').Surface | undefined} [shown]
   */
  async function stage(name, work, shown) {
    const begin = performance.now();
    const seen = await work();
    console.log(`${name.padEnd(10)} ${seconds(begin).padStart(6)}  ${seen}`);
    pictureNumber += 1;
    await shown?.()?.screenshot(path.join(output, `${pictureNumber}-${name}.png`));
  }

  /** @type {import('../support/driver').Surface | undefined} */
  let popup;
  /** @type {import('../support/driver').Surface | undefined} */
  let library;
  let words = SAMPLE_WORDS;
  const url = address ?? `${server.origin}/trains-de-nuit.html`;

  await stage(
    'open',
    async () => {
      await browser.goto(url);
      return url;
    },
    () => browser.page,
  );
  await stage(
    'read',
    async () => {
      popup = await browser.clickToolbarButton();
      const { title, text } = await steps.article(popup);
      const first = text.match(/\p{L}+(?: \p{L}+){3}/u)?.[0];
      if (!text.includes(words) && first) words = first;
      return `“${title}”, ${text.split(/\s+/).length} words`;
    },
    () => popup,
  );
  await stage(
    'keep',
    async () => {
      await steps.keep(shown(popup));
      return 'in the library';
    },
    () => popup,
  );
  await stage(
    'mark',
    async () => {
      await steps.highlight(shown(popup), words);
      return `“${words}”`;
    },
    () => popup,
  );
  await stage(
    'note',
    async () => {
      const note = 'A note, written by npm start.';
      await steps.addNote(shown(popup), words, note);
      return `“${note}”`;
    },
    () => popup,
  );
  await stage(
    'reopen',
    async () => {
      popup = await steps.read(browser);
      await steps.marked(popup, words);
      return `kept, with ${(await steps.notes(popup)).length} note`;
    },
    () => popup,
  );
  await stage(
    'library',
    async () => {
      library = await browser.openExtensionPage('library.html');
      await library.waitFor(() => document.querySelector('[data-article-row]') !== null);
      return 'the article is listed';
    },
    () => library,
  );
  await stage(
    'offline',
    async () => {
      await browser.goto('about:blank');
      await browser.setOffline(true);
      server.forgetRequests();
      library = await steps.openKept(browser);
      const pictures = await steps.pictures(library);
      const kept = pictures.filter(({ width }) => width > 0).length;
      return `read with ${kept} of ${pictures.length} pictures and ${server.requests.length} requests`;
    },
    () => library,
  );
  await stage('export', async () => {
    await steps.takeOut(shown(library), 'export');
    const { name, bytes } = await browser.takeDownload();
    await writeFile(path.join(output, name), bytes);
    return `${name}, ${bytes.length} bytes`;
  });
}

/** @param {import('../support/driver').Surface | undefined} surface */
function shown(surface) {
  if (!surface) throw new Error('Nothing is open');
  return surface;
}
