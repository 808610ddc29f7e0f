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

/** Of longer texts the decoder is quicker, whatever they consist of. */
const PLAIN_LENGTH = 32;
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
    if (text.length < 0x80) {
      this.reserve(text.length + 1);
      const start = this.length;
      this.bytes[this.length++] = text.length;
      let code = 0;
      for (let at = 0; at < text.length; at++) {
        code = text.charCodeAt(at);
        if (code >= 0x80) break;
        this.bytes[this.length++] = code;
      }
      // Plain letters, as most are, need no encoder.
      if (code < 0x80) return;
      this.length = start;
    }
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

  /** To be used again for other bytes. */
  clear(): void {
    this.length = 0;
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
    const length = this.number();
    const from = this.at;
    this.skip(length);
    if (length > PLAIN_LENGTH) return decoder.decode(this.bytes.subarray(from, this.at));
    // Most are a few plain letters, for which a decoder takes longer to be called than this takes.
    let text = '';
    for (let at = from; at < this.at; at++) {
      const byte = this.bytes[at] ?? 0;
      if (byte >= 0x80) return decoder.decode(this.bytes.subarray(from, this.at));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /**
   * How many code units of a text are the same as in one that begins with so many of them and goes on with the text that
   * comes next, which stays to be read.
   */
  agreement(text: string, shared: number): number {
    const start = this.at;
    const end = this.number() + this.at;
    let agreed = shared;
    while (this.at < end && agreed < text.length) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte >= 0x80) {
        const rest = decoder.decode(this.bytes.subarray(this.at, end));
        for (let at = 0; at < rest.length && rest.charCodeAt(at) === text.charCodeAt(agreed); at++) agreed++;
        break;
      }
      if (byte !== text.charCodeAt(agreed)) break;
      agreed++;
      this.at++;
    }
    this.at = start;
    return agreed;
  }

  skipText(): void {
    this.skip(this.number());
  }

  /** @throws DamagedIndexError past the end */
  skip(length: number): void {
    if (this.at + length > this.bytes.length) throw new DamagedIndexError('A block ends too soon');
    this.at += length;
  }

  take(length: number): Uint8Array {
    this.skip(length);
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

/**
 * FNV-1a with four bytes a step, and the rest one by one: a new process has to do it before its code is compiled. Every step
 * is a bijection, so a change of one word is always noticed.
 * @see https://datatracker.ietf.org/doc/html/rfc9923
 */
function checksum(bytes: Uint8Array): number {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const whole = bytes.length - (bytes.length % 4);
  // In the order of this machine's bytes: an index does not leave it.
  const words = new Uint32Array(buffer, byteOffset, whole / 4);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  for (let at = whole; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
