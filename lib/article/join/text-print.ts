import { parseSafe } from '../safe-fragment';
import type { SafeHtml } from '../sanitise';

/**
 * A text's fingerprint: two copies with the same words have the same one, white space and markup aside. 53 bits after
 * cyrb53 (public domain, github.com/bryc), which is enough to tell one page from its next version and no secret to keep.
 */
export function textPrint(html: SafeHtml, document: Document): string {
  const text = (parseSafe(html, document).textContent ?? '').replace(/\s+/g, ' ').trim();
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
