import TurndownService from 'turndown';
import { ID_PREFIX } from '../../article/allowed-markup';
import { codeSpan, fence } from './code';
import { delimit, type MarkDelimiter } from './delimit';
import { escapeAddress, escapeForLogseq, escapeText, escapeTitle } from './escape';
import { MARKER } from './list-markers';
import { NOTE_REFERENCE } from './mark-highlights';
import { MEDIA, type PictureOptions, pictureLink } from './picture-link';
import { LITERAL } from './prepare-body';
import { callout, FOOTNOTES, footnotes, formula, TEX } from './structure';

const LINKS = ['http:', 'https:', 'mailto:', 'tel:'];

export interface ConvertOptions extends PictureOptions {
  marks: MarkDelimiter;
}

/**
 * Turns a prepared body into Markdown. Turndown walks the tree and collapses white space; nearly all rules are ours,
 * for its own trust the text they are given. So do those of its GFM plugins, which are therefore not used: captions go
 * in unescaped, `||` in a cell loses a stroke, tables with lists stay HTML, fences are not fitted to the code.
 */
export function convert(body: HTMLElement, options: ConvertOptions): string {
  const service = new TurndownService({ headingStyle: 'atx', hr: '---', codeBlockStyle: 'fenced' });
  service.escape = options.marks === '^^' ? escapeForLogseq : escapeText;
  for (const [name, rule] of Object.entries(rules(options))) service.addRule(name, rule);
  // Cells are converted one by one, each as a text of its own.
  service.addRule('table', { filter: 'table', replacement: (_, node) => block(table(node, service)) });
  service.addRule('footnotes', {
    filter: (node) => node.hasAttribute(FOOTNOTES),
    // An item of a list is an HTML element.
    replacement: (_, node) => block(footnotes(node, (item) => service.turndown(item as HTMLElement))),
  });
  return service.turndown(body);
}

function rules(options: ConvertOptions): Record<string, TurndownService.Rule> {
  const { base, marks } = options;
  return {
    format: { filter: ['em', 'strong', 'del', 'mark'], replacement: (content, node) => delimit(content, node, marks) },
    script: {
      filter: ['sub', 'sup', 'kbd'],
      replacement: (content, { localName }) => `<${localName}>${content}</${localName}>`,
    },
    noteReference: {
      filter: (node) => node.hasAttribute(NOTE_REFERENCE),
      replacement: (_, node) => `[^${node.getAttribute(NOTE_REFERENCE)}]`,
    },
    literal: {
      filter: (node) => node.hasAttribute(LITERAL),
      replacement: (_, node) => `\\${node.textContent}`,
    },
    formula: { filter: (node) => node.hasAttribute(TEX), replacement: (_, node) => formula(node) },
    callout: {
      filter: (node) => node.hasAttribute('data-callout'),
      replacement: (content, node) => block(callout(content, node)),
    },
    quotation: { filter: ['q'], replacement: (content) => `“${content}”` },
    ruby: { filter: ['rt'], replacement: (content) => `(${content})` },
    code: { filter: ['code'], replacement: (_, node) => codeSpan(node.textContent ?? '') },
    link: {
      filter: (node) => node.nodeName === 'A',
      replacement: (content, node) => link(content, node, base),
    },
    picture: { filter: ['img'], replacement: (_, node) => picture(node, options) },
    media: {
      filter: ['audio', 'video'],
      replacement: (_, node) => {
        const source = node.getAttribute('src') ?? '';
        const address = source && escapeAddress(source, base, MEDIA);
        return address ? `<${address}>` : '';
      },
    },
    heading: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      replacement: (content, node) => {
        const text = content
          .split('\n')
          .map((line) => line.trim())
          .join(' ')
          .trim();
        // Number signs at the end would be taken for the heading's own.
        return text === ''
          ? ''
          : block(`${'#'.repeat(Number(node.nodeName[1]))} ${text.replace(/(\s)(#+)$/, '$1\\$2')}`);
      },
    },
    lineBreak: { filter: ['br'], replacement: (_, node) => (node.closest('td, th') ? '<br>' : '  \n') },
    quote: {
      filter: ['blockquote'],
      replacement: (content) => block(trimLines(content).replace(/^(?=(.?))/gm, (_, first) => (first ? '> ' : '>'))),
    },
    preformatted: { filter: ['pre'], replacement: (_, node) => block(fence(node)) },
    list: { filter: ['ul', 'ol'], replacement: (content, node) => list(content, node) },
    item: { filter: ['li'], replacement: (content, node) => item(content, node) },
  };
}

/** Takes line feeds from both ends. Not by pattern: those in a long code block would be tried one by one. */
function trimLines(content: string): string {
  let start = 0;
  let end = content.length;
  while (content[start] === '\n') start++;
  while (end > start && content[end - 1] === '\n') end--;
  return content.slice(start, end);
}

function block(markdown: string): string {
  return `\n\n${markdown}\n\n`;
}

function link(content: string, element: Element, base: string): string {
  const href = (element.getAttribute('href') ?? '').replace(`#${ID_PREFIX}`, '#');
  const address = href && escapeAddress(href, base, LINKS);
  if (!address || content.trim() === '') return content;
  return `[${content}](${address}${escapeTitle(element.getAttribute('title'))})`;
}

const picture = (element: Element, options: ConvertOptions): string =>
  pictureLink(
    element.getAttribute('src') ?? '',
    element.getAttribute('alt') ?? '',
    options,
    element.getAttribute('title'),
  );

function list(content: string, element: Element): string {
  const isLastOfItem = element.parentElement?.localName === 'li' && !element.nextElementSibling;
  // Of numbered lists only one that begins with 1 can follow a line of text directly.
  const canFollowText = !/^\d/.test(content) || /^1\D/.test(content);
  return isLastOfItem && canFollowText ? `\n${content}` : block(content);
}

function item(content: string, element: Element): string {
  const marker = `${element.getAttribute(MARKER) ?? '-'} `;
  const isLoose = /\n$/.test(content);
  const lines = content
    .trimStart()
    .replace(/\n+$/, '')
    .replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
  return `${marker}${lines}${isLoose ? '\n' : ''}${element.nextElementSibling ? '\n' : ''}`;
}

function table(element: Element, service: TurndownService): string {
  const rows = [...element.querySelectorAll('tr')].map((row) => {
    const cells = [...row.children].map((cell) => service.turndown(cell as HTMLElement)); // th and td
    return `| ${cells.map((cell) => escapePipes(cell.replace(/\n+/g, ' '))).join(' | ')} |`;
  });
  const [head, ...others] = rows;
  const columns = element.querySelector('tr')?.children.length ?? 0;
  return [head, `|${' --- |'.repeat(columns)}`, ...others].join('\n');
}

/** Puts a backslash before every pipe that has none of its own yet. */
function escapePipes(cell: string): string {
  return cell.replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
}
