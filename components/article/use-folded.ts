import { useState } from 'preact/hooks';

/** Which parts of an article's outline are folded; remembered until the browser is closed, where it can be. */
export function useFolded(article: string): [ReadonlySet<number>, (part: number, isFolded: boolean) => void] {
  const key = `outline-folded:${article}`;
  const [folded, setFolded] = useState(() => ({ key, parts: read(key) }));
  const parts = folded.key === key ? folded.parts : read(key);
  const fold = (part: number, isFolded: boolean) => {
    const next = new Set(parts);
    if (isFolded) next.add(part);
    else next.delete(part);
    setFolded({ key, parts: next });
    write(key, next);
  };
  return [parts, fold];
}

function read(key: string): ReadonlySet<number> {
  try {
    const parts: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(parts) ? parts.filter((part) => Number.isInteger(part)) : []);
  } catch {
    // Where storage is closed or holds something else, nothing is folded.
    return new Set();
  }
}

function write(key: string, parts: ReadonlySet<number>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([...parts]));
  } catch {
    // A full or closed storage costs only the memory of it.
  }
}
