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
  let last = '';
  const name = await waitUntil(
    async () => {
      const names = await readdir(folder);
      const [first] = names;
      if (first === undefined || names.some((one) => UNFINISHED.test(one) || one.startsWith('.'))) return undefined;
      const { size } = await stat(path.join(folder, first));
      // Twice the same: under its last name and at its full length.
      const isSettled = size > 0 && last === `${first} ${size}`;
      last = `${first} ${size}`;
      return isSettled ? first : undefined;
    },
    { what: 'a download' },
  );
  const bytes = await readFile(path.join(folder, name));
  await rm(path.join(folder, name));
  return { name, bytes };
}
