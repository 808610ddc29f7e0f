import { strToU8, type Zippable, zipSync } from 'fflate';
import type { HeldFile } from './export/exported';

/** What is compressed already, by the end of its name. */
const COMPRESSED = /\.(?:jpe?g|png|gif|webp|avif|epub|zip)$/i;

/** Files as one ZIP archive. @throws when two have the same path, for one of them would be lost */
export function archiveOf(
  files: readonly Pick<HeldFile, 'path' | 'content'>[],
  modified: Date = new Date(),
): Uint8Array<ArrayBuffer> {
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size < files.length) throw new Error('two files of an archive have the same name');
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, content }) => [
      path,
      [typeof content === 'string' ? strToU8(content) : content, { level: COMPRESSED.test(path) ? 0 : 6 }],
    ]),
  );
  return zipSync(entries, { mtime: modified });
}
