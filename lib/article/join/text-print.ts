import type { SafeHtml } from '../sanitise';

const TAG = /<(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * A text's fingerprint: two copies with the same words have the same one, white space and markup aside. 53 bits after
 * cyrb53 (public domain, github.com/bryc), which is enough to tell one page from its next version and no secret to keep.
 * Read off the markup, not off a document: it is wanted before the first paint.
 */
export function textPrint(html: SafeHtml): string {
  const text = html.replace(TAG, '').replace(/\s+/g, ' ').trim();
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
