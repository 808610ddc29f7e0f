import { type ReadonlySignal, signal } from '@preact/signals';
import { folderFiles, hasFolders, mayWrite, pickFolder } from '../browser/export-folder';
import { type KeptFolder, storedFolder, storeFolder } from '../browser/export-folder-store';
import { storedChoice, storedTemplate } from '../browser/export-store';
import { watch } from '../db/articles';
import type { LibraryDatabase } from '../db/database';
import { exportStamps } from '../db/export-stamps';
import { pictureWay } from '../notes/export/choice';
import { fileName } from '../notes/file-name';
import type { FolderState } from '../shared/export-state';
import { createGathering } from './export-gathering';
import type { TakeOutParts } from './export-model';
import { syncFolder } from './sync-folder';

/** A folder of the person's that is kept up to date while the library is open. */
export interface ExportFolder {
  /** Null where the browser has no such thing. */
  state: ReadonlySignal<FolderState | null>;
  /** Lets the person choose one, written as it is chosen now. Call straight from a click. */
  choose(): Promise<void>;
  /** Asks again for what the browser has forgotten. Call straight from a click. */
  allow(): Promise<void>;
  /** Leaves the folder as it is. */
  letGo(): Promise<void>;
  stop(): void;
}

export function createExportFolder(db: LibraryDatabase, parts: TakeOutParts): ExportFolder {
  const state = signal<FolderState | null>(hasFolders() ? { kind: 'none' } : null);
  let folder: KeptFolder | null = null;
  let subscription: { unsubscribe(): void } | undefined;
  /** One at a time: each begins when the one before it is done. */
  let working = Promise.resolve();

  function follow(): void {
    subscription?.unsubscribe();
    subscription = watch(() => exportStamps(db)).subscribe({
      next: (stamps) => {
        working = working.then(() => sync(stamps)).catch(failed);
      },
      error: failed,
    });
  }

  function failed(error: unknown): void {
    console.error(error);
    if (folder) state.value = { kind: 'failed', name: folder.handle.name };
  }

  async function sync(stamps: ReadonlyMap<string, string>): Promise<void> {
    const kept = folder;
    if (!kept) return;
    const { handle, choice, entries } = kept;
    const { name } = handle;
    if (!(await mayWrite(handle, false))) {
      state.value = { kind: 'asking', name };
      return;
    }
    state.value = { kind: 'writing', name };
    const template = await storedTemplate();
    const { theirs } = await syncFolder({
      files: folderFiles(handle),
      entries,
      stamps,
      async write(id, taken) {
        const gathering = createGathering({
          ...parts,
          subject: { kind: 'library', scope: 'selection', ids: [id] },
          template: () => template,
        });
        // Pictures beside the text would be files to keep up to date of their own.
        const asChosen = pictureWay(choice) === 'files' ? { pictures: { [choice.format]: 'links' as const } } : {};
        const [file] = await gathering.writeFirst({ ...choice, ...asChosen });
        if (!file) return null;
        const highlights = await (await parts.kept()).highlightsOf(id);
        return {
          path: free(file.path, taken),
          text: String(file.content),
          hasNotes: highlights.some(({ note }) => note.trim() !== ''),
        };
      },
    });
    if (folder !== kept) return;
    await storeFolder(kept);
    state.value = { kind: 'current', name, count: entries.size, theirs };
  }

  async function begin(): Promise<void> {
    if (!hasFolders()) return;
    folder = await storedFolder();
    if (folder) follow();
  }
  void begin().catch(failed);

  return {
    state,
    async choose() {
      try {
        const handle = await pickFolder();
        if (!handle) return;
        folder = { handle, choice: await storedChoice(), entries: new Map() };
        await storeFolder(folder);
        follow();
      } catch (error) {
        failed(error);
      }
    },
    async allow() {
      if (folder && (await mayWrite(folder.handle, true).catch(() => false))) follow();
    },
    async letGo() {
      subscription?.unsubscribe();
      folder = null;
      state.value = { kind: 'none' };
      await storeFolder(null).catch((error: unknown) => console.warn(error));
    },
    stop: () => subscription?.unsubscribe(),
  };
}

/** The path, or one beside it that no other article has. */
function free(path: string, taken: ReadonlySet<string>): string {
  const slash = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  const folder = path.slice(0, slash);
  const names = new Set(
    [...taken].filter((one) => one.startsWith(folder.toLowerCase())).map((one) => one.slice(folder.length)),
  );
  return folder + fileName(path.slice(slash, dot), path.slice(dot + 1), names);
}
