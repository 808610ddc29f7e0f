import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchChromium } from '../../support/chromium.mjs';

const FILES = {
  'manifest.json': JSON.stringify({
    ...{ manifest_version: 3, name: 'Empty', version: '1', permissions: ['activeTab'] },
    action: { default_popup: 'popup.html' },
  }),
  'popup.html': `<!doctype html><meta charset="utf-8"><script src="popup.js"></script>
    <body style="inline-size: 800px; block-size: 600px; margin: 0"><p>Empty`,
  'popup.js': "performance.mark('first-script');",
};

/**
 * What Chromium itself takes: from the first script of a popup that does nothing but say a word to its first frame, in
 * milliseconds, as often as it is opened.
 * @param {string} address of the page it is opened over
 * @param {number} times
 * @returns {Promise<number[]>}
 */
export async function openEmptyPopups(address, times) {
  const build = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-empty-popup-'));
  for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(path.join(build, name), text);
  const browser = await launchChromium({ build, loopbackOnly: true, locale: 'en' });
  try {
    /** @type {number[]} */
    const frames = [];
    for (let time = 0; time < times; time++) {
      await browser.goto(address);
      const popup = await browser.clickToolbarButton();
      frames.push(await popup.evaluate(firstFrame));
    }
    return frames;
  } finally {
    await browser.close();
    fs.rmSync(build, { recursive: true, force: true });
  }
}

/** @returns {Promise<number>} */
function firstFrame() {
  return new Promise((resolve) => {
    const start = performance.getEntriesByName('first-script')[0]?.startTime ?? Number.NaN;
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint) resolve(paint.startTime - start);
    }).observe({ type: 'paint', buffered: true });
  });
}
