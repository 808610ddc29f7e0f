import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../support/find-browser.mjs';
import { ROOT, run, Sentence, seconds } from './run.mjs';

// Only what Node itself has: this runs before anything is installed.

const OLDEST_NODE = [20, 19];

/** Where each thing we may need comes from, and how to tell that it is there. */
const DEBIAN = {
  chromium: { packages: ['chromium', 'fonts-liberation'], isThere: () => findBrowser('chromium') !== undefined },
  firefox: { packages: ['firefox-esr', 'fonts-liberation'], isThere: () => findBrowser('firefox') !== undefined },
  display: { packages: ['xvfb', 'xdotool'], isThere: () => isOnPath('Xvfb') && isOnPath('xdotool') },
};

const ADVICE = {
  chromium: 'Install Chrome, Chromium or Edge, or set CHROMIUM to where it is.',
  firefox: 'Install Firefox ESR or Firefox Developer Edition, or set FIREFOX to where it is.',
  display: 'Install Xvfb and xdotool (on Debian: apt install xvfb xdotool).',
};

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Sentence(`Lectern is built with Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`);
}

/** Installs the locked dependencies if any is missing or of another version. */
export async function installDependencies() {
  checkNode();
  if (areInstalled()) return;
  console.log('Installing the locked dependencies …');
  const start = performance.now();
  // npm tells where it is when it started this script; by name it is a shell script on Windows.
  const npm = process.env.npm_execpath;
  const { ok, output } = npm
    ? await run(process.execPath, [npm, 'ci'])
    : await run('npm', ['ci'], { shell: process.platform === 'win32' });
  if (!ok) throw new Sentence(`The dependencies could not be installed.\n${output}`);
  console.log(`Installed in ${seconds(start)}`);
}

function areInstalled() {
  const hidden = path.join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([place, { version, optional, peer }]) =>
      place === '' || installed[place]?.version === version || (installed[place] === undefined && (optional || peer)),
  );
}

/**
 * Sees to it that browsers are there: Debian's, where this is root with apt; else it throws a sentence on what to do.
 * @param {...keyof typeof DEBIAN} things
 */
export async function installSystemPackages(...things) {
  const missing = things.filter((thing) => !DEBIAN[thing].isThere());
  if (missing.length === 0) return;
  const advice = missing.map((thing) => ADVICE[thing]).join(' ');
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Sentence(advice);

  const packages = [...new Set(missing.flatMap((thing) => DEBIAN[thing].packages))];
  console.log(`Installing Debian's ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  const { ok, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  if (!ok) throw new Sentence(`${advice}\n${output}`);
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, command)));
}
