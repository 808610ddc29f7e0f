import { browser } from 'wxt/browser';

/** The queue waits for the answer, and a page may be told to keep it waiting. */
const TIMEOUT_MS = 30_000;

/**
 * Fetches one of the page's own pictures inside the page, with its cookies: with `activeTab` alone nobody else may read
 * it. Null when the tab has gone elsewhere, or the answer is no picture.
 */
export async function fetchInPage(tabId: number, url: string, maxBytes: number): Promise<Blob | null> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      func: readPicture,
      args: [url, maxBytes, TIMEOUT_MS],
    });
    return blobOf(injection?.result);
  } catch {
    return null; // The tab was closed or went elsewhere, or its server is slow: the picture is tried the other way.
  }
}

/** A data address is the one form of bytes that crosses from a page in every browser. */
function blobOf(result: unknown): Blob | null {
  const [, type, base64] = (typeof result === 'string' && /^data:(image\/[\w.+-]+);base64,(.+)$/s.exec(result)) || [];
  if (!type || !base64) return null;
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
}

/** Runs in the page: it may use nothing from outside itself. */
async function readPicture(url: string, maxBytes: number, timeoutMs: number): Promise<string | null> {
  if (new URL(url).origin !== location.origin) return null;
  const response = await fetch(url, { cache: 'force-cache', signal: AbortSignal.timeout(timeoutMs) });
  const blob = await response.blob();
  if (!response.ok || blob.size > maxBytes || !blob.type.startsWith('image/')) return null;
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
