import type { FolderFiles } from '../browser/export-folder';
import type { FolderEntry } from '../browser/export-folder-store';
import { actOn, printOf } from '../notes/export/folder-plan';

export interface FolderSync {
  files: FolderFiles;
  /** What was written before; brought up to date. */
  entries: Map<string, FolderEntry>;
  /** Every article that belongs there, with its stamp. */
  stamps: ReadonlyMap<string, string>;
  /** An article as a text, under a name that none of the taken ones is; null where it can't be read. */
  write(id: string, taken: ReadonlySet<string>): Promise<{ path: string; text: string; hasNotes: boolean } | null>;
}

/** Brings the folder up to what the library holds. @returns how many files are left as a person wants them */
export async function syncFolder({ files, entries, stamps, write }: FolderSync): Promise<{ theirs: number }> {
  let theirs = 0;
  for (const [id, stamp] of stamps) {
    const entry = entries.get(id);
    if (entry?.stamp === stamp) continue;
    const taken = new Set([...entries.values()].map(({ path }) => path.toLowerCase()));
    const written = await write(id, taken);
    if (!written) continue;
    // A file keeps its name when its article gets another: links to it would break.
    const path = entry?.path ?? written.path;
    const next = await printOf(written.text);
    const act = actOn({ ...(await factsOf(files, path, entry)), next });
    if (act === 'write') await files.write(path, written.text);
    if (act === 'theirs') theirs += 1;
    const print = act === 'theirs' ? (entry?.print ?? '') : next;
    entries.set(id, { path, stamp, print, hasNotes: written.hasNotes });
  }
  for (const [id, entry] of [...entries]) {
    if (stamps.has(id)) continue;
    const act = actOn({ ...(await factsOf(files, entry.path, entry)), next: null });
    if (act === 'remove') await files.remove(entry.path);
    if (act === 'theirs') theirs += 1;
    entries.delete(id);
  }
  return { theirs };
}

async function factsOf(files: FolderFiles, path: string, entry: FolderEntry | undefined) {
  const text = await files.read(path);
  return {
    last: entry?.print ?? null,
    disk: text === null ? null : await printOf(text),
    hasNotes: entry?.hasNotes ?? false,
  };
}
