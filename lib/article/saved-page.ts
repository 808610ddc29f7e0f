/** A page as somebody saved it, with the pictures that were written into it apart. */
export interface SavedPage {
  html: string;
  /** Where it was saved from, as far as the file tells. */
  url: string;
  /** The pictures it held, by the addresses they now have in it. */
  pictures: ReadonlyMap<string, Blob>;
}

/** No site is ever called so (RFC 2606): nothing will be asked for it. */
const INSIDE = 'https://saved-page.invalid/';
/** What is smaller is a dot or a placeholder, which extraction knows by its look. */
const LEAST = 400;

/** The pictures that are files of their own inside a page; drawings in SVG may carry scripts and stay out. */
const WRITTEN_IN = /data:(image\/(?:png|jpe?g|gif|webp|avif|bmp));base64,([a-z\d+/=\s]+)/gi;

/** SingleFile and the browsers themselves say where a page was saved from, each in a comment of its own. */
const COMMENTS = [
  /<!--\s*Page saved with SingleFile[\s\S]{0,200}?url:\s*(\S+)/i,
  /<!--\s*saved from url=\(\d+\)(\S+)/i,
];

/** Reads a saved page. @param name of its file, by which it is known where nothing else is told */
export function openSavedPage(text: string, name: string, parser: DOMParser): SavedPage {
  const pictures = new Map<string, Blob>();
  const html = text.replace(WRITTEN_IN, (whole, type: string, base64: string) => {
    if (base64.length < LEAST) return whole;
    const bytes = decoded(base64);
    if (!bytes) return whole;
    const address = `${INSIDE}${pictures.size + 1}.${type.slice('image/'.length).toLowerCase()}`;
    pictures.set(address, new Blob([bytes], { type: type.toLowerCase() }));
    return address;
  });
  return { html, url: addressOf(html, parser) ?? `file:///${encodeURIComponent(name)}`, pictures };
}

function addressOf(html: string, parser: DOMParser): string | undefined {
  const head = html.slice(0, 200_000);
  for (const comment of COMMENTS) {
    const url = webAddress(comment.exec(head)?.[1]);
    if (url) return url;
  }
  const doc = parser.parseFromString(head, 'text/html');
  return (
    webAddress(doc.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href')) ??
    webAddress(doc.querySelector('meta[property="og:url" i][content]')?.getAttribute('content')) ??
    webAddress(doc.querySelector('base[href]')?.getAttribute('href'))
  );
}

function webAddress(text: string | null | undefined): string | undefined {
  const url = URL.parse(text ?? '');
  return url && /^https?:$/.test(url.protocol) ? url.href.split('#')[0] : undefined;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null; // cut off, or no Base64 at all
  }
}
