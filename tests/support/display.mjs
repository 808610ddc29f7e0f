import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { atExit } from './at-exit.mjs';

const run = promisify(execFile);

/** Starts a virtual display (Xvfb), for what a headless browser does not show: prompts of its own, the toolbar. */
export async function startDisplay() {
  // Xvfb picks a free number itself and writes it to file descriptor 3.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const isTidy = atExit(() => xvfb.kill());
  const failed = once(xvfb, 'error').then(([error]) => {
    throw new Error(`Xvfb does not start (Debian package xvfb): ${error.message}`);
  });
  const output = xvfb.stdio[3];
  if (!output) throw new Error('Xvfb has no output');
  const [number] = await Promise.race([once(output, 'data'), failed]);
  const name = `:${String(number).trim()}`;

  return {
    /** As in the environment variable DISPLAY. */
    name,
    /**
     * Presses keys in the window that has the focus, by their X names.
     * @param {...string} keys
     */
    async press(...keys) {
      await run('xdotool', ['key', '--delay', '60', ...keys], { env: { ...process.env, DISPLAY: name } });
    },
    async stop() {
      isTidy();
      if (xvfb.exitCode !== null || xvfb.signalCode !== null) return;
      const gone = once(xvfb, 'exit');
      xvfb.kill();
      await gone;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startDisplay>>} Display */
