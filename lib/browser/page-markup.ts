import { browser } from 'wxt/browser';

/** Another page of the site, as its server gave it; or why there is none. */
export type PageMarkup = { kind: 'markup'; html: string; url: string } | { kind: 'failed'; reason: MarkupFailure };
export type MarkupFailure = 'unreachable' | 'elsewhere' | 'long';

const TIMEOUT_MS = 20_000;
const FAILURES: readonly MarkupFailure[] = ['unreachable', 'elsewhere', 'long'];

/**
 * Fetches another page of the site inside the tab, as a link there would with its cookies. Only the origin the tab is at
 * is ever asked, redirects too; nothing of the answer runs.
 */
export async function fetchMarkupInPage(tabId: number, url: string, maxBytes: number): Promise<PageMarkup> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A page may hold its own scripts, and ours with them.
  const watchdog = new Promise<PageMarkup>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'failed', reason: 'unreachable' }), TIMEOUT_MS + 2000);
  });
  try {
    return await Promise.race([runInPage(tabId, url, maxBytes), watchdog]);
  } finally {
    clearTimeout(timer);
  }
}

async function runInPage(tabId: number, url: string, maxBytes: number): Promise<PageMarkup> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: readMarkup,
      args: [url, maxBytes, TIMEOUT_MS],
    });
    return parseMarkup(injection?.result, url);
  } catch {
    // The tab was closed, or has gone where `activeTab` does not reach.
    return { kind: 'failed', reason: 'elsewhere' };
  }
}

/** The answer crosses from a page: it is what it says only if it looks so. */
function parseMarkup(result: unknown, asked: string): PageMarkup {
  if (typeof result === 'string') {
    return { kind: 'failed', reason: FAILURES.find((reason) => reason === result) ?? 'unreachable' };
  }
  if (typeof result === 'object' && result !== null && 'html' in result && 'url' in result) {
    const { html, url } = result;
    const isOurs = typeof url === 'string' && URL.parse(url)?.origin === new URL(asked).origin;
    if (typeof html === 'string' && isOurs) return { kind: 'markup', html, url: url.split('#')[0] ?? url };
  }
  return { kind: 'failed', reason: 'unreachable' };
}

/** Runs in the page: it may use nothing from outside itself. */
async function readMarkup(
  url: string,
  maxBytes: number,
  timeoutMs: number,
): Promise<MarkupFailure | { html: string; url: string }> {
  if (new URL(url).origin !== location.origin) return 'elsewhere';
  try {
    const response = await fetch(url, {
      mode: 'same-origin',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) return 'unreachable';
    const body = await readUpTo(maxBytes, response);
    return body ? { html: await decode(body, type), url: response.url } : 'long';
  } catch {
    return 'unreachable';
  }

  /** Null when there are more bytes than that; the rest of them is not waited for. */
  async function readUpTo(limit: number, response: Response): Promise<Blob | null> {
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
    return new Blob(parts as BlobPart[]); // fetched bytes are never shared memory
  }

  /** As the page says it is written; else as the page that leads to it is. */
  async function decode(body: Blob, type: string): Promise<string> {
    // No part of an array: taking one is denied to content scripts in Firefox, whose arrays are the page's.
    const bytes = await body.arrayBuffer();
    const head = await body.slice(0, 2048).text();
    const mark = new Uint8Array(await body.slice(0, 3).arrayBuffer());
    const isUnicode = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf;
    const named =
      /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
    for (const label of [isUnicode ? 'utf-8' : named, document.characterSet]) {
      try {
        if (label) return new TextDecoder(label).decode(bytes);
      } catch {
        // a name no browser knows
      }
    }
    return new TextDecoder().decode(bytes);
  }
}
