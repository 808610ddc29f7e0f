import { escapeAddress, escapeLine, escapeTitle } from './escape';

export const MEDIA = ['http:', 'https:'];

export interface PictureOptions {
  /** What relative addresses are relative to. */
  base: string;
  /** Where a picture is to be had beside the text, percent-encoded, or its `data:` address; undefined where it is not. */
  pictureAddress?: ((src: string) => string | undefined) | undefined;
}

/** A picture by its address; nothing where it may not be had. */
export function pictureLink(
  source: string,
  alt: string,
  { base, pictureAddress }: PictureOptions,
  title: string | null = null,
): string {
  const address = source && (pictureAddress?.(source) ?? escapeAddress(source, base, MEDIA));
  if (!address) return '';
  return `![${escapeLine(alt)}](${address}${escapeTitle(title)})`;
}
