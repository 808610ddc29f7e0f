import type { LinkState } from '../article/kept-article';
import { LIMITS } from '../article/limits';
import { decodeMarkup } from './decode-markup';

/** The ways to a page, passed in so that tests need no browser. */
export interface PageRoutes {
  fetch: typeof fetch;
  /** Whether the person has granted the host. */
  mayFetchFrom(host: string): Promise<boolean>;
}

/** What came of fetching a page: its markup and where it was found, or why there is none. */
export type FetchedPage =
  | { kind: 'page'; html: string; url: string }
  | { kind: 'failed'; reason: Exclude<LinkState, 'waiting' | 'arrived' | 'unreadable' | 'lost'> };

const TIMEOUT_MS = 30_000;
/** UTF-8 has up to four bytes for a character; a page that long is refused by its characters later. */
const MAX_BYTES = 2 * LIMITS.characters;

/**
 * Fetches a page as a click on its link would, with the cookies of its site: what somebody reads there is what they want
 * to keep. Nothing of it runs. Only where the person has allowed the site; a page that leads on to another site, which
 * they have not, can't be reached.
 */
export async function fetchPage(url: string, routes: PageRoutes): Promise<FetchedPage> {
  const { hostname, protocol } = new URL(url);
  if (!/^https?:$/.test(protocol)) return { kind: 'failed', reason: 'not-a-page' };
  if (!(await routes.mayFetchFrom(hostname))) return { kind: 'failed', reason: 'not-allowed' };
  try {
    const response = await routes.fetch(url, {
      credentials: 'include',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await pageOf(response, url);
  } catch {
    // No line, no answer in time, or a site that was not allowed behind a redirect: fetch does not say which.
    return { kind: 'failed', reason: 'unreachable' };
  }
}

async function pageOf(response: Response, asked: string): Promise<FetchedPage> {
  const { status } = response;
  if ([401, 402, 403].includes(status)) return { kind: 'failed', reason: 'signed-out' };
  if ([404, 410].includes(status)) return { kind: 'failed', reason: 'gone' };
  if (!response.ok) return { kind: 'failed', reason: 'unreachable' };
  const type = response.headers.get('content-type') ?? '';
  if (type && !/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return { kind: 'failed', reason: 'not-a-page' };
  const bytes = await upTo(MAX_BYTES, response);
  if (!bytes) return { kind: 'failed', reason: 'not-a-page' };
  const [address = asked] = (response.url || asked).split('#');
  return { kind: 'page', html: decodeMarkup(bytes, type), url: address };
}

/** Null when there is more; the rest is not waited for. */
async function upTo(limit: number, response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
