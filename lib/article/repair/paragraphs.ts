import { type BlockHolders, blockHolders } from '../blocks/block-holders';
import { BLOCK_TAGS, isElement, listOf, UNREAD_TAGS } from '../blocks/elements';

/** Elements whose loose text is a paragraph of its own. */
const CONTAINERS = 'div body article section main center header footer aside form details fieldset'.split(' ');

/**
 * Makes every paragraph a `<p>`: loose text in containers, and text set apart by two or more `<br>` wherever it stands.
 * Readability would do the same with elements of its own, after which nobody could tell what it kept.
 */
export function makeParagraphs(doc: Document): void {
  const holders = blockHolders();
  // One name at a time: no container stands in a run of another's, so their order makes no difference.
  for (const name of CONTAINERS)
    for (const container of listOf(doc.getElementsByTagName(name))) wrapRuns(container, doc, holders, true);
  for (const parent of parentsOfBreakPairs(doc)) {
    if (parent.localName === 'p') splitParagraph(parent, doc, holders);
    else if (!/^(?:pre|code|h[1-6])$/.test(parent.localName) && !parent.closest('pre'))
      wrapRuns(parent, doc, holders, false);
  }
}

function parentsOfBreakPairs(doc: Document): Set<Element> {
  const parents = new Set<Element>();
  for (const br of listOf(doc.body.querySelectorAll('br'))) {
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
function wrapRuns(parent: Element, doc: Document, holders: BlockHolders, evenAlone: boolean): void {
  for (const run of runsOf(parent, holders, evenAlone)) {
    const paragraph = doc.createElement('p');
    parent.insertBefore(paragraph, run[0] ?? null);
    for (const node of run) paragraph.appendChild(node);
  }
}

/** Runs of inline children, broken by blocks and by pairs of `<br>`; the pairs themselves are taken out. */
function runsOf(parent: Element, holders: BlockHolders, evenAlone: boolean): ChildNode[][] {
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
    if (isElement(node) && (BLOCK_TAGS.has(node.localName) || UNREAD_TAGS.has(node.localName) || holders.has(node)))
      close();
    else if (isBreak(node) && isBreak(afterSpace(next) ?? node) && afterSpace(next)) {
      paired = true;
      close();
      node.remove();
    } else if (run.length || !isBlank(node)) run.push(node);
    else if (paired && isBreak(node)) node.remove();
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

/** A `<p>` with pairs of `<br>` in it becomes as many as it really is. */
function splitParagraph(paragraph: Element, doc: Document, holders: BlockHolders): void {
  const runs = runsOf(paragraph, holders, false);
  if (runs.length < 2) return;
  for (const run of runs) {
    const part = doc.createElement('p');
    for (const { name, value } of paragraph.attributes) part.setAttribute(name, value);
    for (const node of run) part.append(node);
    paragraph.before(part);
  }
  if (!paragraph.textContent?.trim() && !paragraph.querySelector('img')) paragraph.remove();
}
