/** What is known of an article's file in a folder that is kept up to date. Prints tell one text from another. */
export interface FileFacts {
  /** What was written last; null where nothing was. */
  last: string | null;
  /** What stands there now; null where nothing does. */
  disk: string | null;
  /** What should stand there; null for an article that is gone. */
  next: string | null;
  /** Whether what was written last holds notes of the reader's. */
  hasNotes: boolean;
}

/** `theirs`: a person has changed or removed the file, or put another in its place; it is left as they want it. */
export type FileAct = 'write' | 'remove' | 'same' | 'theirs';

/**
 * What to do with a file. Only what is exactly as it was written is written over; and only that, if it holds no notes,
 * goes with its article: what a person wrote is never deleted.
 */
export function actOn({ last, disk, next, hasNotes }: FileFacts): FileAct {
  if (next === null) {
    if (disk === null) return 'same';
    return disk === last && !hasNotes ? 'remove' : 'theirs';
  }
  if (disk === next) return 'same';
  // Thrown away by hand: it comes back when there is something new to say.
  if (disk === null) return last === next ? 'theirs' : 'write';
  return disk === last ? 'write' : 'theirs';
}

/** A print of a text: SHA-256, in hexadecimal. */
export async function printOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
