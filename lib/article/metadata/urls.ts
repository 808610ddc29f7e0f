const LONGEST = 4000;

/** An absolute http or https address, or nothing. */
export function webAddress(value: string | null | undefined, base: string): string | undefined {
  const text = value?.trim();
  if (!text || text.length > LONGEST) return undefined;
  const url = parseUrl(text, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The host without the forms that mean the same site. */
export function siteHost(url: string): string {
  const host = parseUrl(url)?.hostname ?? '';
  return host.replace(/^(?:www\d?|m|mobile|amp|touch|en|de|fr|es)\./, '');
}

export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null; // not an address: `URL.parse`, which would say so without throwing, is too young for our browsers
  }
}
