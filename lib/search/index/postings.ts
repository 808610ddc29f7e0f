import { ByteReader, ByteWriter, DamagedIndexError } from './bytes';

/**
 * The articles a term stands in, by number and in order, and for each a byte of how: its five high bits say in which
 * fields (`FIELD_BITS`), its three low ones how often in the text, as `countCode()` has it.
 */
export interface Postings {
  docs: Uint32Array;
  hows: Uint8Array;
}

/** Once in the text and nowhere else, as most terms are: it needs no byte of its own. */
const PLAIN = 1;

/** How often as three bits: exactly up to three, then the lower bound of a range. */
const COUNTS = [0, 1, 2, 3, 4, 6, 9, 16];

export const countCode = (count: number): number => COUNTS.findLastIndex((least) => count >= least);
export const countOf = (how: number): number => COUNTS[how & 7] ?? 0;

/** Most postings are a few bytes: a writer for each would be more work than they are. */
const scratch = new ByteWriter();

/** @param base a number that no article's is below */
export function packPostings({ docs, hows }: Postings, base: number): Uint8Array {
  scratch.clear();
  const writer = scratch;
  let last = base;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index] ?? 0;
    const how = hows[index] ?? PLAIN;
    writer.number((doc - last) * 2 + (how === PLAIN ? 0 : 1));
    if (how !== PLAIN) writer.byte(how);
    last = doc;
  }
  return writer.take();
}

/** @throws DamagedIndexError */
export function unpackPostings(bytes: Uint8Array, base: number, count: number): Postings {
  const docs = new Uint32Array(count);
  const hows = new Uint8Array(count);
  let next = 0;
  eachPosting(bytes, base, count, (doc, how) => {
    docs[next] = doc;
    hows[next++] = how;
  });
  return { docs, hows };
}

/** Calls back with the articles of packed postings, in order. @throws DamagedIndexError */
export function eachPosting(
  bytes: Uint8Array,
  base: number,
  count: number,
  give: (doc: number, how: number) => void,
): void {
  let at = 0;
  let doc = base;
  for (let index = 0; index < count; index++) {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    doc += value >>> 1;
    give(doc, value & 1 ? (bytes[at++] ?? 0) : PLAIN);
  }
  if (at !== bytes.length) throw new DamagedIndexError('Postings are longer or shorter than they say');
}

/** The length of an article in a byte, a sixteenth of its binary logarithm: two neighbours differ by four per cent. */
export const lengthCode = (length: number): number => Math.min(255, Math.round(Math.log2(length + 1) * 16));
export const lengthOf = (code: number): number => 2 ** (code / 16) - 1;

/** The articles of a part of the index: their numbers in order, lengths as codes, and ids. */
export interface Docs {
  numbers: Uint32Array;
  lengths: Uint8Array;
  ids: readonly string[];
}

export function packDocs({ numbers, lengths, ids }: Docs): Uint8Array {
  const writer = new ByteWriter();
  writer.number(numbers.length);
  let last = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    writer.number(number - last);
    last = number;
  }
  writer.put(lengths);
  writer.text(ids.join('\n'));
  return writer.take();
}

/** @throws DamagedIndexError */
export function unpackDocs(bytes: Uint8Array): Docs {
  const reader = new ByteReader(bytes);
  const numbers = new Uint32Array(reader.number());
  let last = 0;
  for (let index = 0; index < numbers.length; index++) {
    last += reader.number();
    numbers[index] = last;
  }
  const lengths = reader.take(numbers.length);
  const joined = reader.text();
  const ids = numbers.length === 0 ? [] : joined.split('\n');
  if (ids.length !== numbers.length) throw new DamagedIndexError('Articles without their ids');
  return { numbers, lengths, ids };
}
