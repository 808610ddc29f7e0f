import type { Nodes, Parents, RootContent, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';

/** A note as a YAML parser and a CommonMark parser with GFM read it. */
export function readNote(markdown: string): { properties: Record<string, unknown>; body: string } {
  const [, yaml, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(markdown) ?? [];
  if (yaml === undefined || body === undefined) throw new Error(`no properties in ${markdown}`);
  return { properties: parse(yaml), body };
}

/** What a CommonMark parser makes of Markdown, as terse HTML; `==…==` reads as `<mark>`. */
export function readMarkdown(markdown: string): string {
  return children(parseMarkdown(markdown));
}

export function parseMarkdown(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

const SIMPLE: Partial<Record<RootContent['type'], string>> = {
  blockquote: 'blockquote',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};

function html(node: Nodes): string {
  const tag = node.type === 'root' ? undefined : SIMPLE[node.type];
  if (tag && 'children' in node) return `<${tag}>${children(node)}</${tag}>`;
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'html':
      return node.value;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'code':
      return `<pre${node.lang ? ` data-language="${node.lang}"` : ''}>${escapeHtml(node.value)}</pre>`;
    case 'heading':
      return `<h${node.depth}>${inline(node)}</h${node.depth}>`;
    case 'paragraph':
      return `<p>${inline(node)}</p>`;
    case 'list': {
      const start = node.ordered && node.start !== 1 ? ` start="${node.start}"` : '';
      const items = node.children.map(
        (item) =>
          `<li>${item.children.map((child) => (child.type === 'paragraph' && !node.spread && !item.spread ? inline(child) : html(child))).join('')}</li>`,
      );
      return `<${node.ordered ? 'ol' : 'ul'}${start}>${items.join('')}</${node.ordered ? 'ol' : 'ul'}>`;
    }
    case 'link':
      return `<a href="${node.url}"${node.title ? ` title="${escapeHtml(node.title)}"` : ''}>${children(node)}</a>`;
    case 'image':
      return `<img src="${node.url}" alt="${escapeHtml(node.alt ?? '')}">`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'table':
      return `<table>${node.children.map((row, index) => tableRow(row, index === 0 ? 'th' : 'td')).join('')}</table>`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'footnoteDefinition':
      return `<aside>${node.identifier}: ${children(node)}</aside>`;
    default:
      throw new Error(`unexpected ${node.type}`);
  }
}

function tableRow(row: TableRow, tag: string): string {
  return `<tr>${row.children.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
}

function children(node: Parents): string {
  return node.children.map(html).join('');
}

/** Highlights may hold other formats, so they are read from the finished line. */
function inline(node: Parents): string {
  return children(node)
    .replace(/==(?=\S)(.+?)==/g, '<mark>$1</mark>')
    .replace(/&equals;/g, '=');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
