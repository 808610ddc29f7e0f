import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { waitUntil } from './wait-until.mjs';

/** What browsers call a file that is still arriving. */
const UNFINISHED = /\.(crdownload|part|tmp)$/;

/**
 * Waits for a finished download in a folder, and takes it out of there.
 * @param {string} folder
 */
export async function takeDownload(folder) {
  const name = await waitUntil(
    async () => {
      const names = await readdir(folder);
      if (names.some((one) => UNFINISHED.test(one) || one.startsWith('.'))) return undefined;
      const [first] = names;
      return first !== undefined && (await stat(path.join(folder, first))).size > 0 ? first : undefined;
    },
    { what: 'a download' },
  );
  const bytes = await readFile(path.join(folder, name));
  await rm(path.join(folder, name));
  return { name, bytes };
}
