/**
 * Renders the extension's icon: `node tests/cli/icons.mjs`. To be run when one of its two drawings in
 * `components/theme/icon/` changes; what it writes is committed, so that a build needs no browser.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const theme = new URL('../../components/theme/', import.meta.url);
const drawings = { 16: 'lectern-small', 32: 'lectern-small', 48: 'lectern', 96: 'lectern', 128: 'lectern' };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [size, drawing] of Object.entries(drawings)) {
    const side = Number(size);
    const svg = await readFile(new URL(`icon/${drawing}.svg`, theme), 'utf8');
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`);
    await page.screenshot({ path: new URL(`public/icon/${size}.png`, theme).pathname, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
