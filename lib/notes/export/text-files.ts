import { anchorAll } from '../anchor';
import { filedUnder } from '../colour-names';
import { fileName } from '../file-name';
import { isBlock, isElement } from '../markdown/inline-elements';
import { createTextMap } from '../text-map';
import type { StartExporter } from './export-context';
import type { Exported, ExportFile, ExportLabels } from './exported';

/** A text file for each article: its words and nothing else, for what reads nothing else. */
export const writeText: StartExporter = ({ labels, choice }) => {
  const names = new Set<string>();
  const files: ExportFile[] = [];
  return {
    add(article) {
      const content = textOf(article, labels, choice.content === 'full');
      files.push({ path: fileName(article.metadata.title, 'txt', names), type: 'text/plain', content });
    },
    finish: () => files,
  };
};

function textOf(article: Exported, labels: ExportLabels, isFull: boolean): string {
  const { title, authors, siteName, published, url, note = '' } = article.metadata;
  const by = [authors.join(', '), siteName ?? '', published?.slice(0, 10) ?? ''].filter((fact) => fact !== '');
  const head = [title, by.join(' · '), url].map(visible).filter((line) => line !== '');
  const parts = [
    head.join('\n'),
    visible(note.trim()),
    ...(isFull ? blocksOf(article.root) : []),
    ...highlightsOf(article, labels),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function highlightsOf({ root, highlights }: Exported, labels: ExportLabels): string[] {
  const { placed, orphans } = anchorAll(createTextMap(root), highlights);
  const entry = (highlight: Exported['highlights'][number]) => {
    const { selectors, note } = highlight;
    const tags = filedUnder(highlight, labels.colours);
    return [
      `“${visible(selectors.quote.exact)}”`,
      note.trim() && `    ${visible(note.trim()).replaceAll('\n', '\n    ')}`,
      tags.length > 0 && `    ${tags.map((tag) => `#${visible(tag)}`).join(' ')}`,
    ]
      .filter(Boolean)
      .join('\n');
  };
  const section = (name: string, list: string[]) => (list.length > 0 ? [`* * *`, name, ...list] : []);
  return [
    ...section(
      labels.highlights,
      placed.map(({ highlight }) => entry(highlight)),
    ),
    ...section(labels.unplaced, orphans.map(entry)),
  ];
}

/** Text without what a terminal would act on and what turns its direction round unseen. */
const visible = (text: string): string => text.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '');

/** The blocks of a text, one string each, lists and quotes indented. */
function blocksOf(root: Element): string[] {
  const blocks: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') blocks.push(line.replace(/[ \t]*\n[ \t]*/g, '\n').trim());
    line = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === 3) line += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (!isElement(node)) return;
    const { localName } = node;
    if (localName === 'br') line += '\n';
    else if (localName === 'rt' || localName === 'rp') return;
    else if (localName === 'img') line += node.getAttribute('alt') ? ` [${node.getAttribute('alt')}] ` : '';
    else if (localName === 'math' || node.hasAttribute('data-math'))
      line += node.getAttribute('data-math') ?? node.textContent;
    else if (localName === 'pre') {
      end();
      blocks.push(indented(node.textContent ?? '', '    ', '    '));
    } else if (localName === 'table') {
      end();
      const rows = [...node.querySelectorAll('tr')];
      blocks.push(rows.map((row) => [...row.children].map((cell) => squeezed(cell)).join('\t')).join('\n'));
    } else if (localName === 'ul' || localName === 'ol' || localName === 'blockquote') {
      end();
      blocks.push(localName === 'blockquote' ? quoted(node) : listed(node));
    } else if (isBlock(node)) {
      end();
      for (const child of node.childNodes) walk(child);
      end();
    } else for (const child of node.childNodes) walk(child);
  };
  for (const child of root.childNodes) walk(child);
  end();
  return blocks.filter((block) => block !== '').map(visible);
}

const squeezed = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const quoted = (element: Element): string => indented(blocksOf(element).join('\n\n'), '  | ', '  | ');

function listed(list: Element): string {
  const first = Number(list.getAttribute('start') ?? '1') || 1;
  return [...list.children]
    .map((item, index) => {
      const marker = list.localName === 'ol' ? `${first + index}. ` : '- ';
      return indented(blocksOf(item).join('\n'), marker, ' '.repeat(marker.length));
    })
    .join('\n');
}

const indented = (text: string, first: string, others: string): string =>
  first + text.replace(/\n$/, '').replaceAll('\n', `\n${others}`);
