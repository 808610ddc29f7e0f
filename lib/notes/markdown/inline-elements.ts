/** Elements that Markdown has a form for inside a line, under one name each. */
const FORMS: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
  samp: 'code',
};

const FORMATS = new Set(['strong', 'em', 'del', 'code', 'mark']);
const KEPT = new Set([...FORMATS, 'a', 'img', 'br', 'sub', 'sup', 'kbd', 'q', 'rt', 'audio', 'video', 'pre', 'math']);

/** Elements of the body that stand on lines of their own. Turndown knows some of these only under other names. */
export const BLOCKS =
  'address, article, aside, blockquote, center, dd, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, tbody, td, tfoot, th, thead, tr, ul';

/** Gives each inline element its one name, and takes away those that Markdown has no form for, but not their text. */
export function simplifyInline(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'rp') element.remove();
    else if (element.localName === 'details') rename(element, 'div');
    else if (element.localName === 'summary' || element.localName === 'legend') rename(element, 'p');
    else if (FORMS[element.localName]) rename(element, FORMS[element.localName] ?? '');
    else if (!KEPT.has(element.localName) && !isBlock(element) && !isTablePart(element)) unwrap(element);
  }
  for (const element of root.querySelectorAll('strong, em, del, code, a')) {
    if (element.parentElement?.closest(element.localName)) unwrap(element);
  }
}

/** Puts formats that hold blocks into the blocks: `<a><p>…</p></a>` becomes `<p><a>…</a></p>`. */
export function pushIntoBlocks(root: Element): void {
  for (const element of root.querySelectorAll('strong, em, del, code, a, mark, sub, sup, kbd, q')) {
    if (element.querySelector(BLOCKS)) pushDown(element);
  }
}

function pushDown(element: Element): void {
  const wrap = (nodes: Node[]): Node[] => {
    if (nodes.every((node) => isBlank(node))) return nodes;
    const shell = element.cloneNode(false);
    for (const node of nodes) shell.appendChild(node);
    return [shell];
  };
  const settled: Node[] = [];
  let line: Node[] = [];
  for (const child of [...element.childNodes]) {
    if (!isElement(child) || !(isBlock(child) || child.querySelector(BLOCKS))) {
      line.push(child);
      continue;
    }
    settled.push(...wrap(line), child);
    line = [];
    const inner = element.cloneNode(false) as Element; // a clone of an element
    inner.append(...child.childNodes);
    child.append(inner);
    if (inner.querySelector(BLOCKS)) pushDown(inner);
  }
  element.replaceWith(...settled, ...wrap(line));
}

/** Joins neighbours of the same format, which would otherwise end and begin in the same place: `**a****b**`. */
export function joinNeighbours(root: Element): void {
  root.normalize();
  for (const element of root.querySelectorAll('strong, em, del, code, mark')) {
    let next = element.nextSibling;
    while (next && isElement(next) && next.localName === element.localName) {
      element.append(...next.childNodes);
      next.remove();
      next = element.nextSibling;
    }
  }
  root.normalize();
}

/** Sets everything in an element in italics, and what was so already no more than that. */
export function emphasise(element: Element): void {
  for (const inner of element.querySelectorAll('em')) unwrap(inner);
  const emphasis = element.ownerDocument.createElement('em');
  emphasis.append(...element.childNodes);
  element.append(emphasis);
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** The same content in another element. Attributes stay behind. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isBlock(element: Element): boolean {
  return element.matches(BLOCKS);
}

function isTablePart(element: Element): boolean {
  return element.matches('caption, colgroup, col');
}

/** Nothing but white space. */
export function isBlank(node: Node): boolean {
  return node.nodeType === 3 && (node.nodeValue ?? '').trim() === '';
}

/** The nearest neighbour before a node that shows. */
export function shownBefore(node: Node): Node | null {
  let neighbour = node.previousSibling;
  while (neighbour && isBlank(neighbour)) neighbour = neighbour.previousSibling;
  return neighbour;
}
