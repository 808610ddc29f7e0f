import { fileName } from '../file-name';
import type { Exported, HeldFile, PictureBytes } from './exported';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
};

/** The ending for a picture; undefined for what is no picture that can be shown safely: SVG can hold scripts. */
export const pictureExtension = (type: string): string | undefined => EXTENSIONS[mediaType(type)];

const mediaType = (type: string): string => type.split(';')[0]?.trim().toLowerCase() ?? '';

/** A picture as an address that holds it; undefined for what may not be shown. */
export function dataAddress({ type, bytes }: PictureBytes): string | undefined {
  if (!pictureExtension(type)) return undefined;
  return `data:${mediaType(type)};base64,${base64(bytes)}`;
}

/** In pieces: a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}

/** The way back; null for what is no Base64. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/**
 * The pictures of an article as files in a folder beside its text.
 * @param stem the name of the text, without ending
 * @returns where each is to be had, percent-encoded as Markdown wants it, and the files of those that were asked for
 */
export function pictureFiles({ pictures }: Exported, stem: string, taken: Set<string>) {
  const files: HeldFile[] = [];
  const paths = new Map<string, string>();
  const addressOf = (src: string): string | undefined => {
    const known = paths.get(src);
    if (known !== undefined) return known;
    const picture = pictures.get(src);
    const extension = picture && pictureExtension(picture.type);
    if (!picture || !extension) return undefined;
    const name = fileName(`${stem} ${paths.size + 1}`, extension, taken);
    files.push({ path: `pictures/${name}`, type: mediaType(picture.type), content: picture.bytes });
    const address = `pictures/${encodeURIComponent(name).replace(/[()']/g, percent)}`;
    paths.set(src, address);
    return address;
  };
  return { files, addressOf };
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
