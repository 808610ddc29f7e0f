/**
 * What would mean something to CommonMark, GFM or Obsidian in the middle of a line: emphasis, code, links, HTML,
 * character references, `==highlights==`, `%%comments%%`, `$math$`, `~~strikes~~`, `#tags`. Left alone where it can't:
 * `_` inside a word, `~` in an address (`/~name`), `<` before a space, a single `=` or `%`.
 */
const INLINE =
  /[\\`*$[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\/(?=~[\p{L}\p{N}]))~|<(?=[a-z/!?]|$)|&(?=#?\w+;)|=(?==)|(?<==)=|^=|=$|%(?=%)|(?<=%)%|(?<![^\s(])#(?=[\p{N}_/-]*[\p{L}_/-])/giu;

/** What would open a block or underline a heading at the start of a line. */
const LINE_START = /^(?:[-+](?:\s|$)|>|#{1,6}(?:\s|$)|[|:\s]*-[-|:\s]*$)/;
const LIST_NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/;

/** Plain text as Markdown that shows just that text. A text may be part of a line; its start is taken for a line's. */
export function escapeText(text: string): string {
  const escaped = text.replace(INLINE, '\\$&');
  const line = escaped.trimStart();
  const margin = escaped.slice(0, escaped.length - line.length);
  return margin + (LINE_START.test(line) ? `\\${line}` : line.replace(LIST_NUMBER, '$1\\'));
}

/** The same with what Logseq knows beyond that: `^^marks^^`, `{{macros}}`, `((references to blocks))`. */
export function escapeForLogseq(text: string): string {
  return escapeText(text).replace(/(?<!\\)(?:\^(?=\^)|(?<=\^)\^|\{(?=\{)|(?<=\{)\{|\((?=\()|(?<=\()\()/g, '\\$&');
}

/** Plain text for a place that has room for one line only. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}

/**
 * An address as a link destination; null for one that no link should lead to.
 * @param base what a relative address is relative to
 */
export function escapeAddress(address: string, base: string, protocols: readonly string[]): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (!protocols.includes(url.protocol)) return null;
  // Legal in addresses and left alone by the URL parser, but not by Markdown. Escaped they lead to the same place.
  return url.href.replace(/[()\\<>|\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A link's or picture's title attribute, with the space before it; nothing for none. */
export function escapeTitle(title: string | null): string {
  const line = (title ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? '' : ` "${line.replace(/["\\&<]/g, '\\$&')}"`;
}
