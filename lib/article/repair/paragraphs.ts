import { BLOCK_TAGS, isElement, UNREAD_TAGS } from '../blocks/elements';

/** Elements whose loose text is a paragraph of its own. */
const CONTAINERS = 'div, body, article, section, main, center, header, footer, aside, form, details, fieldset';

/**
 * Makes every paragraph a `<p>`: loose text in containers, and text set apart by two or more `<br>` wherever it stands.
 * Readability would do the same with elements of its own, after which nobody could tell what it kept.
 */
export function makeParagraphs(doc: Document): void {
  for (const container of doc.querySelectorAll(CONTAINERS)) wrapRuns(container, doc, true);
  for (const parent of parentsOfBreakPairs(doc)) {
    if (parent.localName === 'p') splitParagraph(parent, doc);
    else if (!/^(?:pre|code|h[1-6])$/.test(parent.localName) && !parent.closest('pre')) wrapRuns(parent, doc, false);
  }
}

function parentsOfBreakPairs(doc: Document): Set<Element> {
  const parents = new Set<Element>();
  for (const br of doc.body.querySelectorAll('br')) {
    const next = afterSpace(br.nextSibling);
    if (next && isBreak(next) && br.parentElement) parents.add(br.parentElement);
  }
  return parents;
}

function afterSpace(node: Node | null): Node | null {
  let at = node;
  while (at && at.nodeType !== 1 && !at.nodeValue?.trim()) at = at.nextSibling;
  return at;
}

const isBreak = (node: Node) => isElement(node) && node.localName === 'br';

/** Wraps the runs of inline content among an element's children. */
function wrapRuns(parent: Element, doc: Document, evenAlone: boolean): void {
  for (const run of runsOf(parent, evenAlone)) {
    const paragraph = doc.createElement('p');
    run[0]?.before(paragraph);
    paragraph.append(...run);
  }
}

/** Runs of inline children, broken by blocks and by pairs of `<br>`; the pairs themselves are taken out. */
function runsOf(parent: Element, evenAlone: boolean): ChildNode[][] {
  const runs: ChildNode[][] = [];
  let run: ChildNode[] = [];
  const close = () => {
    while (run.length && isBlank(run[run.length - 1])) run.pop();
    if (run.length) runs.push(run);
    run = [];
  };
  let paired = false;
  for (let node: ChildNode | null = parent.firstChild; node; ) {
    const next: ChildNode | null = node.nextSibling;
    if (isElement(node) && (BLOCK_TAGS.has(node.localName) || UNREAD_TAGS.has(node.localName) || holdsBlock(node)))
      close();
    else if (isBreak(node) && isBreak(afterSpace(next) ?? node) && afterSpace(next)) {
      paired = true;
      close();
      node.remove();
    } else if (run.length || !isBlank(node)) run.push(node);
    node = next;
  }
  close();
  return evenAlone || paired ? runs : [];
}

function isBlank(node: ChildNode | undefined): boolean {
  if (!node) return false;
  if (isElement(node)) return node.localName === 'br';
  return node.nodeType !== 3 || !node.nodeValue?.trim();
}

function holdsBlock(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (BLOCK_TAGS.has(child.localName) || holdsBlock(child)) return true;
  }
  return false;
}

/** A `<p>` with pairs of `<br>` in it becomes as many as it really is. */
function splitParagraph(paragraph: Element, doc: Document): void {
  const runs = runsOf(paragraph, false);
  if (runs.length < 2) return;
  for (const run of runs) {
    const part = doc.createElement('p');
    for (const { name, value } of paragraph.attributes) part.setAttribute(name, value);
    part.append(...run);
    paragraph.before(part);
  }
  if (!paragraph.textContent?.trim() && !paragraph.querySelector('img')) paragraph.remove();
}
