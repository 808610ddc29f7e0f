import { isElement } from '../../blocks/elements';

/** Names of what stands beside the lines and is no code. */
const GUTTER =
  /(?:^|[\s_-])(?:gutters?|line-?numbers?(?:-rows)?|linenos?|linenodiv|lnt|ln|lineno|blob-num|react-syntax-highlighter-line-number|copy(?:-?(?:btn|button|code))?(?:-button)?|hljs-ln-numbers|line-?num|toolbar(?:-item)?|sr-only|hover-info|code_*-?header|codeheader|code-title)(?:$|[\s_-])/i;
const UNREAD = new Set(['script', 'style', 'button', 'template', 'svg', 'select', 'input', 'noscript', 'textarea']);
const LINES = new Set(['div', 'p', 'li', 'tr', 'ol', 'ul', 'table', 'tbody']);
const NUMBER = /^\s*\d+[\s.:|]*$/;

/** The text of a piece of code as it is read: line feeds where lines end, however they are marked, and no line numbers. */
export function codeText(root: Element): string {
  let text = '';
  const endLine = () => {
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const read = (from: Node): void => {
    const marked = isElement(from) ? unparted(from) : undefined;
    for (let node = from.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) text += node.nodeValue ?? '';
      if (!isElement(node)) continue;
      if (node.localName === 'br') text += '\n';
      else if (!isAside(node)) {
        const isLine = LINES.has(node.localName);
        if (isLine) endLine();
        const before = text.length;
        read(node);
        // An empty line is a line too.
        if (isLine && text.length === before) text += '\n';
        else if (isLine) endLine();
        else if (marked?.has(node)) text += '\n';
      }
    }
  };
  read(root);
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** Elements that are a line each, by their names, where no line feed parts them: the page's styles do. */
function unparted(parent: Element): Set<Element> | undefined {
  const lines = [...parent.children].filter(
    (child) =>
      child.hasAttribute('data-line') ||
      /(?:^|\s)(?:code-?)?(?:line|row)(?:\s|$)/i.test(child.getAttribute('class') ?? '') ||
      /display:\s*(?:flex|block|grid)/.test(child.getAttribute('style') ?? ''),
  );
  if (lines.length < 2 || lines.some((line) => LINES.has(line.localName))) return undefined;
  const hasFeeds = lines.some(
    (line) => (line.textContent ?? '').endsWith('\n') || line.nextElementSibling?.localName === 'br',
  );
  const isBetween = [...parent.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.includes('\n'));
  return hasFeeds || isBetween ? undefined : new Set(lines);
}

/** Line numbers, buttons, labels: what cannot be selected with the code, or is numbers only before other text. */
function isAside(element: Element): boolean {
  if (UNREAD.has(element.localName)) return true;
  const names = element.getAttribute('class') ?? '';
  const text = element.textContent ?? '';
  if (GUTTER.test(names) && !element.querySelector('pre, code')) return true;
  if (!NUMBER.test(text)) return false;
  if (/user-select:\s*none/.test(element.getAttribute('style') ?? '')) return true;
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('data-line-number')) return true;
  return isRowNumber(element);
}

/** The first cell of a row of cells: a number, and beside it the line. */
function isRowNumber(element: Element): boolean {
  const row = element.parentElement;
  if (!row || row.firstElementChild !== element || row.childElementCount !== 2) return false;
  if (element.localName === 'td') return true;
  const first = row.parentElement?.firstElementChild;
  const rows = row.parentElement?.childElementCount ?? 0;
  const number = first?.firstElementChild?.textContent?.trim() ?? '';
  const names = `${row.getAttribute('class') ?? ''} ${row.getAttribute('style') ?? ''}`;
  return rows > 1 && NUMBER.test(number) && /row|line|flex/i.test(names);
}
