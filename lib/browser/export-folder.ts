/** What TypeScript's DOM library does not know of the File System Access API, which only Chromium has. */
interface Permitting {
  queryPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const picker = (): Picking | null => {
  const host: object = globalThis;
  return 'showDirectoryPicker' in host ? (host as Picking) : null; // by its name
};
const canPermit = (handle: object): handle is Permitting => 'queryPermission' in handle;

export const hasFolders = (): boolean => picker() !== null;

/** Lets the person choose a folder; null when they think better of it. Call straight from a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await picker()?.showDirectoryPicker({ id: 'lectern-export', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether the folder may be written to. Browsers forget it; asked again they must be straight from a click. */
export async function mayWrite(handle: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  if (!canPermit(handle)) return true;
  const descriptor = { mode: 'readwrite' } as const;
  if ((await handle.queryPermission(descriptor)) === 'granted') return true;
  return ask && (await handle.requestPermission(descriptor)) === 'granted';
}

/** The files of a folder by their paths in it. */
export interface FolderFiles {
  /** Null where there is none. */
  read(path: string): Promise<string | null>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export function folderFiles(root: FileSystemDirectoryHandle): FolderFiles {
  const parent = async (path: string, create: boolean) => {
    const parts = path.split('/');
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create });
    return { folder, name: parts.at(-1) ?? path };
  };
  return {
    async read(path) {
      try {
        const { folder, name } = await parent(path, false);
        return await (await (await folder.getFileHandle(name)).getFile()).text();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async write(path, text) {
      const { folder, name } = await parent(path, true);
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    async remove(path) {
      const { folder, name } = await parent(path, false);
      await folder.removeEntry(name);
    },
  };
}
