import type { PictureOutcome } from '../db/pictures';

/** The ways to a picture's bytes, passed in so that tests need no browser. */
export interface PictureRoutes {
  fetch: typeof fetch;
  isOnline(): boolean;
  /** Whether the person has granted the host. */
  mayFetchFrom(host: string): Promise<boolean>;
  /** Fetches inside the page the article was kept from. Null when that page is gone or of another origin. */
  fetchInPage(url: string, maxBytes: number): Promise<Blob | null>;
}

/** More than any photograph on a news page, less than a film. */
const MAX_BYTES = 25 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

const UNREACHABLE: PictureOutcome = { state: 'failed', failure: 'unreachable' };
const NOT_A_PICTURE: PictureOutcome = { state: 'failed', failure: 'not-a-picture' };

/**
 * Gets one picture by the way that asks for least: in its own page, then openly (which the server must allow by CORS),
 * then by a host permission if the person has given one.
 */
export async function fetchPicture(url: string, routes: PictureRoutes): Promise<PictureOutcome> {
  if (!URL.canParse(url)) return NOT_A_PICTURE;
  const fromPage = await routes.fetchInPage(url, MAX_BYTES);
  if (fromPage) return kept(fromPage);
  const response = await openly(url, routes);
  // What breaks off after it has begun was no refusal.
  return response instanceof Response ? outcomeOf(response).catch(() => UNREACHABLE) : response;
}

async function openly(url: string, routes: PictureRoutes): Promise<Response | PictureOutcome> {
  try {
    return await routes.fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return UNREACHABLE;
    // A refusal by CORS and a dead line look alike from here; the permission tells them apart.
    const isGranted = await routes.mayFetchFrom(new URL(url).hostname);
    return isGranted || !routes.isOnline() ? UNREACHABLE : { state: 'refused' };
  }
}

async function outcomeOf(response: Response): Promise<PictureOutcome> {
  if (response.status >= 500) return UNREACHABLE;
  if (!response.ok) return NOT_A_PICTURE;
  if (Number(response.headers.get('content-length')) > MAX_BYTES) return { state: 'failed', failure: 'too-large' };
  return kept(await response.blob());
}

/** By whichever way the bytes came, they must be a picture's. */
async function kept(blob: Blob): Promise<PictureOutcome> {
  if (blob.size > MAX_BYTES) return { state: 'failed', failure: 'too-large' };
  const type = await pictureType(blob);
  return type ? { state: 'kept', blob: blob.slice(0, blob.size, type) } : NOT_A_PICTURE;
}

/**
 * What the first bytes say, as some servers send pictures as `application/octet-stream` and error pages as pictures.
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
async function pictureType(blob: Blob): Promise<string | null> {
  const head = new Uint8Array(await blob.slice(0, 16).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG')) return 'image/png';
  if (text.startsWith('GIF8')) return 'image/gif';
  if (text.startsWith('RIFF') && text.endsWith('WEBP', 12)) return 'image/webp';
  if (text.startsWith('ftypavi', 4)) return 'image/avif';
  return blob.type.startsWith('image/svg+xml') ? 'image/svg+xml' : null;
}
