/**
 * Reads markup as it says it is written: by its byte order mark, what the server said, or what it says itself.
 * @param type its content type; empty for a file
 * @see https://html.spec.whatwg.org/#determining-the-character-encoding
 */
export function decodeMarkup(bytes: Uint8Array, type: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(type)?.[1] ?? declared(head);
  for (const label of [byMark(bytes), named]) {
    try {
      if (label) return new TextDecoder(label).decode(bytes);
    } catch {
      // a name no browser knows
    }
  }
  return new TextDecoder().decode(bytes);
}

/** What a page says of itself can't be UTF-16, or nobody could have read it. */
function declared(head: string): string | undefined {
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  return name && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}
