import { listOf } from '../blocks/elements';
import { isTrackingParameter } from '../page-key';

/** Makes links and addresses of media absolute and strips what only follows the reader. */
export function makeAddressesAbsolute(root: Element, base: string, url: string): void {
  for (const link of listOf(root.querySelectorAll('a[href]'))) settleLink(link, base, url);
  for (const media of listOf(root.querySelectorAll('[src], [poster]'))) {
    for (const name of ['src', 'poster']) settleAttribute(media, name, (value) => absolute(value, base));
  }
  for (const source of listOf(root.querySelectorAll('[srcset]'))) {
    settleAttribute(source, 'srcset', (value) => absoluteSrcset(value, base));
  }
}

function settleAttribute(element: Element, name: string, change: (value: string) => string | undefined): void {
  const value = element.getAttribute(name);
  if (value === null) return;
  const changed = change(value);
  if (changed) element.setAttribute(name, changed);
  else element.removeAttribute(name);
}

function settleLink(link: Element, base: string, url: string): void {
  const written = link.getAttribute('href')?.trim() ?? '';
  const href = absolute(written, base);
  if (!href || !/^(?:https?|mailto|tel):/.test(href)) {
    link.removeAttribute('href');
    return;
  }
  const hash = href.indexOf('#');
  const own = hash >= 0 && [url, base].some((page) => page.split('#')[0] === href.slice(0, hash));
  link.setAttribute('href', own ? href.slice(hash) : withoutTracking(href));
}

function withoutTracking(href: string): string {
  if (!href.includes('?')) return href;
  const address = new URL(href);
  const names = [...address.searchParams.keys()].filter(isTrackingParameter);
  // Untouched when there is nothing to strip: URLSearchParams would rewrite the rest.
  if (!names.length) return href;
  for (const name of names) address.searchParams.delete(name);
  return address.href;
}

function absolute(address: string, base: string): string | undefined {
  if (/^(?:data|blob):/i.test(address)) return address;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined; // to ask first whether it can be parsed is to parse it twice
  }
}

/** A srcset with absolute addresses, in which a comma within an address (`w_320,c_fill`) is not one between two. */
function absoluteSrcset(srcset: string, base: string): string {
  const candidates = srcset.matchAll(/(\S*[^,\s])(?:\s+([\d.]+[wxh]))?\s*(?:,|$)/g);
  return [...candidates]
    .flatMap(([, address = '', size]) => {
      const href = absolute(address, base);
      return href && !href.startsWith('data:') ? [size ? `${href} ${size}` : href] : [];
    })
    .join(', ');
}
