import { dayOf, localDay, type NoteSource, obsidianTag } from './front-matter';

/**
 * Properties of a page as Logseq has them: `name:: value` on the first lines, no block before them.
 * @see https://docs.logseq.com/#/page/properties
 */
export function logseqProperties(article: NoteSource, now: Date): string {
  const { title, url, authors, siteName, published, description, savedAt, tags = [] } = article;
  const saved = localDay(savedAt === undefined ? now : new Date(savedAt));
  const properties: [name: string, value: string][] = [
    ['title', oneLine(title)],
    ['source', oneLine(url)],
    ['author', authors.map(pageLink).filter(Boolean).join(', ')],
    ['site', oneLine(siteName ?? '')],
    ['published', dayOf(published ?? '') ?? oneLine(published ?? '')],
    ['created', saved],
    ['description', oneLine(description ?? '')],
    ['tags', [...new Set(['clippings', ...tags.map(obsidianTag)])].filter(Boolean).map(pageLink).join(', ')],
  ];
  return properties
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:: ${value}`)
    .join('\n');
}

/** A value ends with its line, and a second `::` would begin a property of its own. */
const oneLine = (value: string): string =>
  value
    .replace(/\s+/g, ' ')
    .replace(/:(?=:)/g, ':\u200B')
    .trim();

/** A name as a link to its page, without what would end the link. */
function pageLink(name: string): string {
  const words = oneLine(name.replace(/[[\]]+/g, ' '));
  return words === '' ? '' : `[[${words}]]`;
}

/** What opens a code block or a formula on lines of its own, and what closes it. */
const FENCE = /^ *(`{3,}|~{3,}|\$\$)/;
const HEADING = /^(#{1,6}) /;
const ITEM = /^( *)[-*] /;

/**
 * Markdown as Logseq's outline: each block is an item, what stands under a heading is indented under it, items of lists
 * are blocks of their own. Logseq takes nothing that stands outside a block.
 */
export function toOutline(markdown: string): string {
  let depth = 0;
  const lines: string[] = [];
  for (const block of blocksOf(markdown)) {
    const level = HEADING.exec(block)?.[1]?.length;
    if (level !== undefined) depth = Math.max(0, level - 2);
    lines.push(...(ITEM.test(block) ? items(block, depth) : item(block.split('\n'), depth)));
    if (level !== undefined) depth += 1;
  }
  return lines.join('\n');
}

function item([first = '', ...others]: readonly string[], depth: number): string[] {
  const margin = '\t'.repeat(depth);
  return [`${margin}- ${propertyless(first)}`, ...others.map((line) => `${margin}  ${propertyless(line)}`.trimEnd())];
}

/** A line of text that would read as a property of its block. */
const propertyless = (line: string): string => line.replace(/^(\s*[^\s:`]+):(?=: )/, '$1\\:');

/** A list: an item is a block, and what is indented under it belongs to it or is a block below it. */
function items(list: string, depth: number): string[] {
  const blocks: { lines: string[]; depth: number; margin: number }[] = [];
  let isFenced = false;
  for (const line of list.split('\n')) {
    const margin = isFenced ? undefined : ITEM.exec(line)?.[1]?.length;
    const last = blocks.at(-1);
    if (margin !== undefined)
      blocks.push({ lines: [line.slice(margin + 2)], depth: depth + margin / 2, margin: margin + 2 });
    else last?.lines.push(line.slice(Math.min(last.margin, line.length - line.trimStart().length)));
    if (FENCE.test(line)) isFenced = !isFenced;
  }
  return blocks.flatMap(({ lines, depth: at }) =>
    item(
      lines.filter((line, index) => line !== '' || index < lines.length - 1),
      Math.floor(at),
    ),
  );
}

/** The blocks of a text, parted by blank lines outside of code; what is indented belongs to the block before it. */
function blocksOf(markdown: string): string[] {
  const blocks: string[][] = [];
  let fence = '';
  let isBlank = true;
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    const continues = fence !== '' || !isBlank || (/^\s/.test(line) && blocks.length > 0);
    if (line === '' && fence === '') {
      isBlank = true;
      continue;
    }
    if (continues && blocks.length > 0) blocks.at(-1)?.push(...(isBlank && fence === '' ? ['', line] : [line]));
    else blocks.push([line]);
    isBlank = false;
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
  }
  return blocks.map((lines) => lines.join('\n'));
}
