import type { StorageFailure } from '../shared/keep-state';

const FULL = ['QuotaExceededError', 'QuotaExceeded'];
const UNAVAILABLE = ['OpenFailedError', 'SecurityError', 'MissingAPIError', 'InvalidStateError', 'UnknownError'];

/** A failure to read or write the library that a person must be told of. */
export class StorageError extends Error {
  override name = 'StorageError';

  constructor(
    readonly reason: StorageFailure,
    options?: ErrorOptions,
  ) {
    super(`The library could not be used: ${reason}`, options);
  }
}

/** Tells a person's reasons from what IndexedDB and Dexie throw, which wrap one another. */
export function storageFailure(error: unknown): StorageFailure {
  if (error instanceof StorageError) return error.reason;
  const chain = [...causes(error)];
  if (chain.some(isFull)) return 'full';
  if (chain.some((cause) => cause.name === 'VersionError')) return 'newer';
  if (chain.some((cause) => UNAVAILABLE.includes(cause.name))) return 'unavailable';
  return 'failed';
}

/** A really full disk shows in Chromium as a `DataError` about blobs, not as a quota. */
function isFull({ name, message }: Error): boolean {
  return FULL.includes(name) || (name === 'DataError' && message.includes('Failed to write blobs'));
}

function* causes(error: unknown): Generator<Error> {
  const seen = new Set<unknown>();
  for (let current = error; current instanceof Error || current instanceof DOMException; ) {
    if (seen.has(current)) return;
    seen.add(current);
    yield current as Error; // DOMException has name and message, all that is read here
    // Dexie keeps what it wrapped in `inner`, the language in `cause`.
    current = (current as { inner?: unknown }).inner ?? (current as { cause?: unknown }).cause;
  }
}
