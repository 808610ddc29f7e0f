/** A block of the index does not read as one: it was cut short, altered, or written by something else. */
export class DamagedIndexError extends Error {
  override name = 'DamagedIndexError';
}

/** Whether damage of the index is what went wrong. Databases wrap what is thrown in a transaction. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedIndexError) return true;
  if (!(error instanceof Error)) return false;
  return isDamage('inner' in error ? error.inner : error.cause);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes in the making. Numbers are whole, not negative and below 2 ** 32, seven bits a byte (LEB128). */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  number(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** UTF-8 after its length in bytes. */
  text(text: string): void {
    const encoded = encoder.encode(text);
    this.number(encoded.length);
    this.put(encoded);
  }

  put(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  take(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Reads what a ByteWriter wrote. @throws DamagedIndexError past the end */
export class ByteReader {
  at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new DamagedIndexError('A block ends too soon');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new DamagedIndexError('A number has too many bytes');
  }

  text(): string {
    const bytes = this.take(this.number());
    // Most are a few plain letters, for which a decoder takes longer to be called than this takes.
    let text = '';
    for (const byte of bytes) {
      if (byte >= 0x80) return decoder.decode(bytes);
      text += String.fromCharCode(byte);
    }
    return text;
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new DamagedIndexError('A block ends too soon');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

const SEAL = 4;

/** Bytes followed by their checksum. */
export function sealed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(bytes.length + SEAL);
  data.set(bytes);
  new DataView(data.buffer).setUint32(bytes.length, checksum(bytes));
  return data;
}

/** @throws DamagedIndexError */
export function unsealed(data: unknown): Uint8Array {
  if (!(data instanceof Uint8Array) || data.length < SEAL) throw new DamagedIndexError('A block is missing');
  const bytes = data.subarray(0, data.length - SEAL);
  const seal = new DataView(data.buffer, data.byteOffset).getUint32(bytes.length);
  if (seal !== checksum(bytes)) throw new DamagedIndexError('A block is not what was written');
  return bytes;
}

/** FNV-1a, 32 bits. @see https://datatracker.ietf.org/doc/html/rfc9923 */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
