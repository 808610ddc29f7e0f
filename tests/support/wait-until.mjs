import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy, and returns it; throws with the last error when time is up.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{ what?: string | (() => string | Promise<string>), timeout?: number, every?: number }} [options]
 * @returns {Promise<NonNullable<T>>}
 */
export async function waitUntil(ask, { what = 'a condition', timeout = 15_000, every = 40 } = {}) {
  const end = performance.now() + timeout;
  let trouble = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = '';
    } catch (error) {
      trouble = `: ${error instanceof Error ? error.message : error}`;
    }
    if (performance.now() > end) {
      const name = typeof what === 'string' ? what : await what();
      throw new Error(`Waited ${timeout} ms in vain for ${name}${trouble}`);
    }
    await pause(every);
  }
}
