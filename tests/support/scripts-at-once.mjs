import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The scripts that an extension page needs before it can show anything, with their bytes: those its HTML names and those
 * they import, which Vite names there as well, to be fetched early.
 * @param {string} build folder of the built extension
 * @param {string} page
 * @returns {Array<{ file: string, bytes: number }>}
 */
export function scriptsAtOnce(build, page) {
  const html = readFileSync(path.join(build, page), 'utf8');
  const named = html.matchAll(/<script[^>]* src="([^"]+)"|<link rel="modulepreload"[^>]* href="([^"]+)"/g);
  return [...named].map(([, script, preloaded]) => {
    const file = (script ?? preloaded ?? '').replace(/^\//, '');
    return { file, bytes: statSync(path.join(build, file)).size };
  });
}
