import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Only what Node itself has: this runs before anything is installed.

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A failure that its sentence explains: no stack to show. */
export class Sentence extends Error {}

/** @type {Map<import('node:child_process').ChildProcess, Promise<void>>} */
const running = new Map();
let isStopped = false;

/** Ends every command under way with all that it started, waits until they are gone and lets no other begin. */
export async function stopRunning() {
  isStopped = true;
  for (const child of running.keys()) {
    // On Windows there are no groups, and the terminal has told the children itself.
    if (process.platform === 'win32' || child.pid === undefined) child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  }
  await Promise.all(running.values());
}

/**
 * Runs a command in the project's folder. Its output is kept, or goes straight to the terminal with `show`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function run(command, args, { show = false, env = process.env, shell = false } = {}) {
  if (isStopped) throw new Sentence('Stopped.');
  const out = show ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: ROOT,
    env,
    shell,
    stdio: ['ignore', out, out],
    // A group of its own, so that what it starts can be ended with it.
    detached: process.platform !== 'win32',
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const closed = once(child, 'close');
  running.set(
    child,
    closed.then(
      () => {},
      () => {},
    ),
  );
  const [code] = await closed;
  running.delete(child);
  return { ok: code === 0, output: Buffer.concat(output).toString('utf8') };
}

/**
 * Runs the command-line program of an installed package, by Node itself: the same on every system.
 * @param {string} name of the package
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, program?: string }} [options]
 */
export function runTool(name, args, { program = name.split('/').pop() ?? name, ...options } = {}) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = path.join(folder, typeof bin === 'string' ? bin : bin[program]);
  return run(process.execPath, [script, ...args], options);
}

/** @param {number} start */
export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
