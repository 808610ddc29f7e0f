import path from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies, installSystemPackages } from './install.mjs';
import { ROOT, runTool, Sentence, seconds, stopRunning } from './run.mjs';

const USAGE = `npm start                          builds Lectern and opens it in Chrome, Chromium or Edge on a sample article
npm start -- URL                   … on another page
npm start -- --browser firefox     … in Firefox
npm start -- --headless            walks the whole journey with no window and leaves pictures of it (as without a display)`;

/** Where the walk without a window leaves its pictures and the exported note. */
const WALK_OUTPUT = path.join(ROOT, '.output/start');

/** What has to be ended or removed when this ends, the last begun first. @type {Array<() => Promise<unknown>>} */
const closers = [];
let isStopping = false;

/** @param {number} code */
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  await stopRunning();
  for (const close of closers.reverse()) await close().catch((error) => console.error(error));
  process.exit(code);
}

process.on('SIGINT', () => void stop(130));
process.on('SIGTERM', () => void stop(143));
process.on('SIGHUP', () => void stop(129));

try {
  await start();
  await stop(0);
} catch (error) {
  // What was told to stop complains that it was stopped.
  if (!isStopping) {
    console.error(error instanceof Sentence ? error.message : error);
    await stop(1);
  }
}

async function start() {
  const begin = performance.now();
  const { values, positionals } = readArguments();
  if (values.help) return console.log(USAGE);
  const name = values.browser;
  if (name !== 'chromium' && name !== 'firefox') throw new Sentence(`--browser is chromium or firefox.\n${USAGE}`);
  const [address] = positionals;
  if (address !== undefined && !URL.canParse(address)) throw new Sentence(`${address} is no address.\n${USAGE}`);

  await installDependencies();
  await installSystemPackages(name);
  const build = await buildFor(name);
  // Only now: these need what was installed.
  const { serve } = await import('../support/serve.mjs');
  const { launch } = await import('../support/launch.mjs');

  const server = await serve();
  closers.push(server.close);
  const isWalk = values.headless || !hasDisplay();
  const launching = launch(name, { build, window: isWalk ? 'none' : 'own' });
  // Ctrl-C reaches a browser that is starting, too: then there is none to close.
  closers.push(async () => await (await launching.catch(() => undefined))?.close());
  const browser = await launching;
  console.log(`Ready after ${seconds(begin)}`);

  if (isWalk) {
    const { walk } = await import('./walk.mjs');
    await walk(browser, { server, address, output: WALK_OUTPUT });
    return console.log(
      `Done in ${seconds(begin)}. Pictures and the note: ${path.relative(process.cwd(), WALK_OUTPUT)}`,
    );
  }
  const sample = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr')
    ? 'trains-de-nuit'
    : 'handcart-library';
  await browser.goto(address ?? `${server.origin}/${sample}.html`);
  console.log('Click the lectern on the toolbar. Ctrl-C, or closing the browser, ends everything.');
  await browser.gone;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Sentence(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** @param {import('../support/driver').BrowserName} name */
async function buildFor(name) {
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const begin = performance.now();
  const { ok, output } = await runTool('wxt', ['build', '-b', target]);
  if (!ok) throw new Sentence(`Lectern could not be built.\n${output}`);
  console.log(`Built for ${target} in ${seconds(begin)}`);
  return path.join(ROOT, `.output/${target}-mv3`);
}

function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
