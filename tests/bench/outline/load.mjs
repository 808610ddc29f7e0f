import { fileURLToPath } from 'node:url';
import { bundle } from '../../cli/extract-browser.mjs';

/**
 * The outline's own functions, bundled from TypeScript for Node.
 *
 * @returns {Promise<typeof import('./node-side')>}
 */
export async function loadOutline() {
  const script = await bundle(fileURLToPath(new URL('./node-side.ts', import.meta.url)));
  return new Function(`${script}; return bundled;`)();
}
