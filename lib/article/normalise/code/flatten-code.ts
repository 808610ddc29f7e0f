import { listOf, squeeze } from '../../blocks/elements';
import { codeLanguage } from './code-language';
import { codeText } from './code-text';

/** Tables that set line numbers beside code. */
const CODE_TABLES =
  'table.lntable, table.highlighttable, table.rouge-table, table.hljs-ln, table.syntaxhighlighter, .syntaxhighlighter table, figure.highlight table, .highlight table, .blob-wrapper table, table.js-file-line-container, .crayon-table';
/** Code that is not in a `<pre>` though it is shown in a block of its own. */
const LOOSE =
  'code.block, div.code-block[data-lang], div.code-block[data-language], div.CodeMirror-code, div.cm-content, div.highlight > code, code[class*="language-"][style*="block"], div.sourceCode:not(:has(pre)), shiki-code, div.ace_text-layer';
const NAMES = /CodeMirror-code|cm-content|ace_text-layer|code-block|syntaxhighlighter|(?:^|\s)(?:blob-)?code(?:\s|$)/;
const WRAPPER = /code|highlight|snippet|prism|shiki|syntax|sourceCode|enlighter/i;
const CELLS = 'td.code, td.rouge-code, td.blob-code, td.crayon-code';

/** Makes every piece of code one `<pre><code>` of plain text, with its language where the page says it. */
export function flattenCode(doc: Document, names: string): void {
  // Most pages have none, and the questions below are dear.
  if (!NAMES.test(names) && ['pre', 'code'].every((tag) => doc.body.getElementsByTagName(tag).length === 0)) return;
  for (const outer of listOf(doc.querySelectorAll('code:has(pre)'))) unwrapCode(outer, doc);
  for (const table of listOf(doc.querySelectorAll(CODE_TABLES))) flattenTable(table, doc);
  for (const loose of listOf(doc.querySelectorAll(LOOSE))) {
    if (!loose.closest('pre') && !loose.querySelector('pre') && (loose.textContent ?? '').trim())
      flatten(loose, loose, doc);
  }
  for (const code of listOf(doc.querySelectorAll('code:has(br)'))) {
    const parent = code.parentElement;
    const isAlone = parent && squeeze(parent.textContent ?? '') === squeeze(code.textContent ?? '');
    if (isAlone && !code.closest('pre, li, td')) flatten(code, code, doc);
  }
  for (const pre of listOf(doc.querySelectorAll('pre'))) {
    // A program that prints text in a <pre> prints pictures and paragraphs too.
    if (pre.isConnected && !pre.parentElement?.closest('pre') && !isProse(pre)) flatten(pre, pre, doc);
  }
}

function isProse(pre: Element): boolean {
  return pre.querySelector('img, video, math, [role="math"], h1, h2, h3, h4, blockquote') !== null;
}

/** `<code><pre>`: the outer one may hold the language and is no code. */
function unwrapCode(outer: Element, doc: Document): void {
  const holder = doc.createElement('div');
  for (const name of ['class', 'data-lang', 'data-language']) {
    const value = outer.getAttribute(name);
    if (value) holder.setAttribute(name, value);
  }
  holder.append(...outer.childNodes);
  outer.replaceWith(holder);
}

function flattenTable(table: Element, doc: Document): void {
  if (table.parentElement?.closest('pre')) return;
  const cells = listOf(table.querySelectorAll(CELLS));
  const [cell = listOf(table.querySelectorAll('td')).at(-1)] = cells;
  // A cell with all the lines, or a row for each.
  const source = cells.length > 1 ? table : cell;
  if (source && codeText(source)) flatten(source, table.closest('figure.highlight') ?? table, doc);
}

/** Puts the code read from `source` in the place of `outer`. */
function flatten(source: Element, outer: Element, doc: Document): void {
  const language = codeLanguage(source) ?? labelIn(outer) ?? codeLanguage(outer);
  const only = source.querySelectorAll('code, .cm-content');
  const [inner] = only;
  const text = codeText(only.length === 1 && inner ? inner : source);
  if (!text) {
    outer.remove();
    return;
  }
  const pre = doc.createElement('pre');
  const code = pre.appendChild(doc.createElement('code'));
  code.textContent = text;
  if (language) code.setAttribute('data-language', language);
  dropTools(outer, language);
  outer.replaceWith(pre);
}

/** Beside the code, in the same box: the language's name, a button to copy. They are the page's tools. */
function dropTools(code: Element, language: string | undefined): void {
  const box = code.parentElement;
  if (!box || !WRAPPER.test(box.getAttribute('class') ?? '')) return;
  for (const beside of [...box.children]) {
    if (beside === code || beside.contains(code) || beside.querySelector('pre, p, img')) continue;
    const label = squeeze(beside.textContent ?? '');
    const isTool = beside.localName === 'button' || /^\d[\d\s]*$/.test(label) || LABEL.test(label);
    if (isTool || label.toLowerCase() === language) beside.remove();
  }
}

const LABEL = /^(?:[\w+#.]{1,15} ?)?(?:copy(?: code)?|copied!?|copier|kopieren|copiar|copia)$/i;
/** Names a label above code may have for a language; any other label is a file's name or a title. */
const LANGUAGES =
  /^(?:bash|c|c#|c\+\+|clojure|css|dart|diff|dockerfile|elixir|elm|erlang|f#|fortran|go|graphql|haskell|html|http|java|javascript|json|jsx|julia|kotlin|lean|lua|makefile|markdown|matlab|nim|nix|ocaml|perl|php|powershell|prolog|python|r|ruby|rust|sass|scala|scheme|scss|shell|sql|svelte|swift|toml|tsx|typescript|vue|xml|yaml|zig)$/i;

function labelIn(outer: Element): string | undefined {
  const header = outer.localName === 'pre' ? listOf(outer.querySelectorAll('div, span')) : [];
  const label = header
    .slice(0, 20)
    .map((element) =>
      squeeze([...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join('')),
    )
    .find((text) => LANGUAGES.test(text) && outer.querySelector('.cm-content, code, [class*="header"]'));
  return label?.toLowerCase();
}
