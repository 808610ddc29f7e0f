/**
 * A note is the reader's own Markdown and stays so: lists, quotes, links, code, `[[wikilinks]]` and `#tags` work. But it
 * stands inside another text, so whatever would reach beyond it is made plain: HTML, headings and rules, definitions of
 * footnotes and links, comments and fences that nothing closes.
 */
export function containNote(note: string): string {
  const lines = note
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .trim()
    .split('\n');
  const beyond = (note.split('$$').length - 1) % 2 === 0 ? BEYOND : BEYOND_AND_FORMULAS;
  const contained: string[] = [];
  let fence: string | null = null;
  for (const line of lines) {
    if (fence === null) {
      fence = openedFence(line);
      contained.push(fence === null ? containLine(line, beyond) : line.trimEnd());
    } else {
      if (closes(line, fence)) fence = null;
      contained.push(line.trimEnd());
    }
  }
  if (fence !== null) contained.push(fence);
  return contained.join('\n');
}

/** Lines after the first are indented, so that they belong to the footnote; lines without text stay empty. */
export function indentNote(note: string): string {
  return containNote(note).replace(/\n(?=.)/g, '\n    ');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** Only at the very start of a line is it sure that a fence is the note's own and no list's or quote's. */
const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;

function openedFence(line: string): string | null {
  const match = FENCE.exec(line);
  return match ? (match[1] ?? match[2] ?? null) : null;
}

function closes(line: string, fence: string): boolean {
  const run = line.trim();
  return run.length >= fence.length && run === fence.charAt(0).repeat(run.length) && /^ {0,3}\S/.test(line);
}

/** HTML, but not the address in `<https://…>`; Obsidian's comments; references to footnotes that are not the note's. */
const BEYOND = /<(?=[a-z/!?])(?!https?:\/\/[^\s<>]*>)|%(?=%)|(?<=%)%|\[(?=\^)/gi;
/** The same, where a formula is opened and not closed. */
const BEYOND_AND_FORMULAS = new RegExp(`${BEYOND.source}|\\$(?=\\$)|(?<=\\$)\\$`, 'gi');

/** Headings, rules, underlines that make headings, fences in lists and quotes, definitions of links. */
const BLOCK =
  /^((?:[\s>]|(?:[-+*]|\d{1,9}[.)])\s)*)(?=#{1,6}(?:\s|$)|=+\s*$|-+\s*$|(?:[-_*]\s*){3,}$|\[[^\]]*\]:|~{3,})/;

/** A backslash escape, a run of backticks, or what lies between. */
const TOKEN = /\\[!-/:-@[-`{-~]|`+|[^\\`]+|\\/y;

/** One line outside fences. Code spans that close in the line are left as they are. */
function containLine(line: string, beyond: RegExp): string {
  let contained = '';
  let position = 0;
  while (position < line.length) {
    TOKEN.lastIndex = position;
    let token = TOKEN.exec(line)?.[0] ?? line.slice(position);
    if (token.startsWith('`')) {
      const code = codeSpan(line, position, token);
      contained += code ?? token.replaceAll('`', '\\`');
      token = code ?? token;
    } else {
      contained += token.length === 2 && token.startsWith('\\') ? token : token.replace(beyond, '\\$&');
    }
    position += token.length;
  }
  return contained.replace(BLOCK, '$1\\').trimEnd();
}

/** The code span that a run of backticks opens, up to the next run of the same length; null if there is none. */
function codeSpan(line: string, start: number, run: string): string | null {
  for (const { index, 0: other } of line.slice(start + run.length).matchAll(/`+/g)) {
    if (other === run) return line.slice(start, start + run.length + index + other.length);
  }
  return null;
}
