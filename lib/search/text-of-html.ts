import { namesLine, namesUnread } from '../notes/text-layout';

/** A tag, a comment, or text up to the next of them. Attributes are quoted, and may hold a `>`. */
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</gi;
const SPACE_OR_INVISIBLE = /[ \t\n\f\r]+|[\u00AD\u200B\u2060\uFEFF]+/g;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]+/g;
const REFERENCE = /&(?:(amp|lt|gt|quot|nbsp|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  apos: "'",
};

/**
 * The text of sanitised HTML without a DOM, which the background's worker has not: what `createTextMap()` of `lib/notes`
 * reads off the parsed markup, so that offsets agree. Markup is read as browsers serialise it, which leaves no `<` and
 * no `&` of the text as it is.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments
 */
export function textOfHtml(html: string): string {
  const writer = createWriter();
  let preformatted = 0;
  /** The elements that nobody reads, of which the outermost is the first. */
  let unread: string | null = null;
  let depth = 0;
  let isAfterPre = false;
  for (const [token, slash, tag] of html.matchAll(TOKEN)) {
    const wasAfterPre = isAfterPre;
    isAfterPre = false;
    if (tag === undefined) {
      if (unread || token.startsWith('<!--')) continue;
      // Parsers drop a line feed that stands first in <pre>.
      writer.write(decoded(wasAfterPre ? token.replace(/^\r?\n/, '') : token), preformatted > 0);
      continue;
    }
    const name = tag.toLowerCase();
    if (unread) {
      if (name === unread) depth += slash ? -1 : 1;
      if (depth === 0) unread = null;
    } else if (!slash && namesUnread(name)) {
      unread = name;
      depth = 1;
    } else {
      if (namesLine(name)) writer.endLine();
      if (name === 'pre') {
        preformatted = Math.max(0, preformatted + (slash ? -1 : 1));
        isAfterPre = !slash;
      }
    }
  }
  return writer.text();
}

const decoded = (text: string) =>
  text.includes('&')
    ? text.replace(REFERENCE, (_, name?: string, decimal?: string, hexadecimal?: string) =>
        name
          ? (NAMED[name.toLowerCase()] ?? '')
          : characterAt(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)),
      )
    : text;

const characterAt = (point: number) => (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD');

/** Text as it is rendered: no space at the ends of a line, one between words, one "\n" between lines. */
function createWriter() {
  let text = '';
  let isAtLineStart = true;
  let lineIsDue = false;
  let spaceIsDue = false;

  const append = (part: string) => {
    if (!part) return;
    if (lineIsDue && !isAtLineStart) {
      text += '\n';
      isAtLineStart = true;
    }
    if (spaceIsDue && !isAtLineStart) text += ' ';
    lineIsDue = false;
    spaceIsDue = false;
    text += part;
    isAtLineStart = part.endsWith('\n');
  };

  return {
    write(data: string, isPreformatted: boolean) {
      let from = 0;
      for (const { index, 0: found } of data.matchAll(isPreformatted ? INVISIBLE : SPACE_OR_INVISIBLE)) {
        append(data.slice(from, index));
        from = index + found.length;
        if (found.charCodeAt(0) <= 0x20) spaceIsDue = true;
      }
      append(data.slice(from));
    },
    endLine() {
      lineIsDue = true;
      spaceIsDue = false;
    },
    text: () => text,
  };
}
