/**
 * Pictures of every screen, for people: `node tests/browser/components/gallery/shoot.mjs OUT [scene…]`.
 * A scene may say the language of the interface and what to do first: `popup@dark@fr`, `page@1280x860`,
 * `library@360x740@ar`, `popup@click:[data-action=toggle-notes]`, `popup-ja@sepia@set:writing=vertical`. Instead of
 * scenes, `all`: popup and page with articles in four scripts, and the library; in every theme, wide and narrow.
 */
import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright';
import { createServer } from 'vite';

const LOCALES = readdirSync('lib/i18n/locales').map((file) => file.replace(/\.json$/, ''));
const THEMES = ['system', 'light', 'sepia', 'grey', 'dark', 'black', 'contrast'];
const WINDOWS = { popup: ['800x600', '360x740'], page: ['1280x860', '360x740'] };
const articles = Object.entries(WINDOWS).flatMap(([place, sizes]) =>
  ['en', 'ar', 'ja', 'zh'].flatMap((lang) => sizes.map((size) => `${place}-${lang}@${size}`)),
);
const lists = WINDOWS.page.map((size) => `library@${size}`);
const everything = [...articles, ...lists].flatMap((scene) => THEMES.map((theme) => `${scene}@${theme}`));

const [out = '.output/gallery', ...wanted] = process.argv.slice(2);
const scenes = wanted[0] === 'all' ? everything : wanted;
await mkdir(out, { recursive: true });
const server = await createServer({
  configFile: false,
  root: new URL('../../../..', import.meta.url).pathname,
  logLevel: 'error',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  server: { host: '127.0.0.1', port: 0, watch: null, hmr: false },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0]}tests/browser/components/gallery/index.html`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const context = await browser.newContext({ deviceScaleFactor: 1.5 });
  for (const scene of scenes) {
    const [name = '', ...options] = scene.split('@');
    const size = options
      .find((option) => /^\d+x\d+$/.test(option))
      ?.split('x')
      .map(Number);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(scene, error.message));
    page.on('console', (message) => message.type() === 'error' && console.error(scene, message.text()));
    if (options.includes('forced')) await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: size?.[0] ?? 800, height: size?.[1] ?? 600 });
    const query = new URLSearchParams({
      scene: name,
      theme: THEMES.find((theme) => options.includes(theme)) ?? 'light',
      type: JSON.stringify(Object.fromEntries(options.filter((one) => one.startsWith('set:')).map(setting))),
      lang: LOCALES.find((locale) => options.includes(locale)) ?? 'en',
    });
    await page.goto(`${address}?${query}`);
    await page.locator('#app > *').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    for (const option of options) {
      if (option.startsWith('click:')) await page.locator(option.slice(6)).first().click();
      if (option.startsWith('hover:')) await page.locator(option.slice(6)).first().hover();
      if (option.startsWith('press:')) await page.keyboard.press(option.slice(6));
      if (option.startsWith('type:')) await page.keyboard.type(option.slice(5));
      if (option.startsWith('wait:')) await page.locator(option.slice(5)).first().waitFor();
      if (option.startsWith('scroll:'))
        await page.mouse.move(400, 300).then(() => page.mouse.wheel(0, Number(option.slice(7))));
      if (option.startsWith('select:')) await select(page, option.slice(7));
    }
    await page.evaluate(settled);
    await page.screenshot({ path: `${out}/${scene.replace(/[^\w@-]/g, '_')}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}

/**
 * `set:size=1.5` as a key and its value.
 * @param {string} option
 */
function setting(option) {
  const [key = '', ...rest] = option.slice(4).split('=');
  const value = rest.join('=');
  const isText = !/^(?:[\d.]+|true|false)$/.test(value);
  return [key, isText ? value : JSON.parse(value)];
}

/**
 * Selects words of the text.
 * @param {import('playwright').Page} page
 * @param {string} words
 */
async function select(page, words) {
  await page.evaluate((wanted) => {
    const prose = document.querySelector('[data-prose]');
    const walker = document.createTreeWalker(prose ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}

/** Until everything that moves has come to rest and every picture is there. Runs in the page. */
async function settled() {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(moving.map(({ finished }) => finished));
  // One that is not in sight may never load.
  const seen = [...document.images].filter((image) => {
    const { top, left, right } = image.getBoundingClientRect();
    return top < innerHeight && left < innerWidth && right > 0;
  });
  await Promise.allSettled(seen.map((image) => image.decode()));
}
