import { strToU8, zipSync } from 'fflate';

/** Text files as one ZIP archive. @throws when two have the same name, for one of them would be lost */
export function markdownArchive(
  files: readonly { name: string; text: string }[],
  modified: Date = new Date(),
): Uint8Array<ArrayBuffer> {
  const names = new Set(files.map(({ name }) => name));
  if (names.size < files.length) throw new Error('two files of an archive have the same name');
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: modified });
}
