/** A part of an address in plain characters; as it is written where a percent sign begins no escape. */
export function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
