import { ByteReader } from './bytes';
import type { Entry } from './segment';

/**
 * Gives the entries of a dictionary block that are a text, or begin with one, in their order. Only of those is anything
 * decoded: of each of the others it is enough to know how far it agrees with the text, and where an entry shares more with
 * the one before than that one agreed on, it agrees no further. The rest of a block after the last of them is not read.
 * @throws DamagedIndexError
 */
export function findEntries(bytes: Uint8Array, text: string, isPrefix: boolean, give: (entry: Entry) => void): void {
  const reader = new ByteReader(bytes);
  /** How many code units the entry before has in common with the text. */
  let agreed = 0;
  let last = '';
  while (!reader.isAtEnd) {
    const wasFound = agreed === text.length;
    const shared = reader.number();
    if (shared <= agreed) agreed = reader.agreement(text, shared);
    if (agreed < text.length) {
      if (wasFound && last) return;
      reader.skipText();
      skipPostings(reader);
      continue;
    }
    const term = (last || text).slice(0, shared) + reader.text();
    last = term;
    // What is longer comes after it: it is not there.
    if (!isPrefix && term.length > text.length) return;
    const count = reader.number();
    const length = reader.number();
    give({ term, count, postings: length ? reader.take(length) : { block: reader.number() } });
  }
}

function skipPostings(reader: ByteReader): void {
  reader.number();
  const length = reader.number();
  if (length) reader.skip(length);
  else reader.number();
}
