import { listOf } from '../blocks/elements';
/** A node of linked data. Everything in it came from the page. */
export type LinkedNode = Record<string, unknown>;

const LONGEST_SCRIPT = 1_000_000;
const LONGEST_MENDED = 300_000;
const MOST_NODES = 5000;
const DEEPEST = 12;
const ARTICLE =
  /(?:Article|BlogPosting|Report|Review|Recipe|HowTo|Interview|SocialMediaPosting|DiscussionForumPosting|LiveBlogPosting|CreativeWork)$/;

/** Every typed node the page's JSON-LD holds, `@graph` and nesting flattened. Malformed blocks are mended or left out. */
export function linkedNodes(doc: Document): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of listOf(doc.querySelectorAll('script[type*="ld+json" i]'))) {
    collect(parseTolerantly(script.textContent ?? ''), nodes, 0);
  }
  return nodes;
}

export function isOfType(node: LinkedNode, type: RegExp): boolean {
  return typesOf(node).some((name) => type.test(name));
}

export const isArticleNode = (node: LinkedNode): boolean => isOfType(node, ARTICLE);

/** A value as nodes and strings, `@id` references followed once. */
export function valuesOf(value: unknown, nodes: LinkedNode[], depth = 0): (LinkedNode | string)[] {
  return [value].flat(2).flatMap((item): (LinkedNode | string)[] => {
    if (typeof item === 'string') return [item];
    if (typeof item === 'number') return [String(item)];
    if (!isNode(item)) return [];
    if ('@value' in item) return depth < DEEPEST ? valuesOf(item['@value'], nodes, depth + 1) : [];
    const id = item['@id'];
    if (typeof id === 'string' && Object.keys(item).length <= 2 && !('name' in item)) {
      const meant = nodes.find((node) => node['@id'] === id && Object.keys(node).length > 2);
      return [meant ?? item];
    }
    return [item];
  });
}

/** The first plain string a property holds. */
export function stringOf(value: unknown, nodes: LinkedNode[] = []): string | undefined {
  for (const item of valuesOf(value, nodes)) {
    const text = typeof item === 'string' ? item : typeof item.name === 'string' ? item.name : undefined;
    if (text?.trim()) return text.trim();
  }
  return undefined;
}

function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  if ('@type' in value || '@id' in value) nodes.push(value);
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'object' && key !== '@context') collect(child, nodes, depth + 1);
  }
}

const typesOf = (node: LinkedNode): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string');

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tries the text as it is, then with the slips sites really make mended one after the other. */
function parseTolerantly(text: string): unknown {
  if (text.length > LONGEST_SCRIPT) return undefined;
  let attempt = text;
  for (const mend of text.length > LONGEST_MENDED ? MENDS.slice(0, 2) : MENDS) {
    attempt = mend(attempt);
    try {
      return JSON.parse(attempt);
    } catch {
      // the next mending may do it
    }
  }
  return undefined;
}

const MENDS: ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => stripWrapping(text),
  (text) => text.replace(/&quot;/g, '"').replace(/&amp;/g, '&'),
  (text) => mendStrings(text),
];

const OPENINGS = ['<!--', '//', '/*', '<![CDATA[', '*/'];
const CLOSINGS = ['-->', '//', '*/', '/*', ']]>', ';'];

/** Comment and CDATA marks around the block, which old templates put there. */
function stripWrapping(text: string): string {
  let inner = text;
  for (let before = ''; before !== inner; ) {
    before = inner;
    for (const mark of OPENINGS) if (inner.startsWith(mark)) inner = inner.slice(mark.length).trimStart();
    for (const mark of CLOSINGS) if (inner.endsWith(mark)) inner = inner.slice(0, -mark.length).trimEnd();
  }
  return inner;
}

/** One pass that escapes quotes, line breaks and stray backslashes inside strings, and drops trailing commas. */
function mendStrings(text: string): string {
  let out = '';
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (!inString) {
      if (char === '"') inString = true;
      if (char !== ',' || !/[}\]]/.test(nextSolid(text, i + 1))) out += char < ' ' ? ' ' : char;
    } else if (char === '\\') {
      const escaped = text.charAt(i + 1);
      const legal = escaped === 'u' ? /^[\da-f]{4}$/i.test(text.slice(i + 2, i + 6)) : '"\\/bfnrt'.includes(escaped);
      out += legal && escaped ? char + escaped : '\\\\';
      if (legal) i++;
    } else if (char === '"') {
      inString = !/[,:}\]]|^$/.test(nextSolid(text, i + 1));
      out += inString ? '\\"' : char;
    } else out += char < ' ' ? ' ' : char;
  }
  return out;
}

/** The next character that is not white space; a long run of it counts as the end. */
function nextSolid(text: string, from: number): string {
  for (let i = from; i < from + 200; i++) {
    const char = text.charAt(i);
    if (char > ' ' || char === '') return char;
  }
  return '';
}
