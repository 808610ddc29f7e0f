import type { Run } from '../notes/read-text';
import { startsLine } from '../notes/text-layout';
import { asWrittenText, isDropped, tableSize } from './elements';

/** Why the words of an element are not read aloud as they stand. */
export type Replaced = 'code' | 'table' | 'notes';

/** A paragraph, heading or line of a list; or something that is told of in a few words. */
export interface Block {
  element: Element;
  replaced: Replaced | null;
  runs: (Run & Pick<Surroundings, 'lang' | 'formula'>)[];
}

/** What the elements around a text node say of it. */
interface Surroundings {
  block: Element;
  replaced: { kind: Replaced; element: Element } | null;
  /** The formula it is part of, where that can't be said letter by letter. */
  formula: Element | null;
  isDropped: boolean;
  lang: string;
}

/** The text in blocks, in order, without what is never said: the marks of footnotes and the readings beside ideographs. */
export function blocksOf(root: Element, runs: readonly Run[], lang: string): Block[] {
  const known = new Map<Element, Surroundings>();
  const blocks: Block[] = [];
  for (const run of runs) {
    const parent = run.node.parentElement ?? root;
    let around = known.get(parent);
    if (!around) {
      around = surroundingsOf(parent, root, lang);
      known.set(parent, around);
    }
    if (around.isDropped) continue;
    const element = around.replaced?.element ?? around.block;
    let block = blocks.at(-1);
    if (block?.element !== element) {
      block = { element, replaced: around.replaced?.kind ?? null, runs: [] };
      blocks.push(block);
    }
    block.runs.push({ ...run, lang: around.lang, formula: around.formula });
  }
  return blocks;
}

function surroundingsOf(parent: Element, root: Element, lang: string): Surroundings {
  const around: Surroundings = { block: root, replaced: null, formula: null, isDropped: false, lang: '' };
  let hasBlock = false;
  let isCaption = false;
  for (let element: Element | null = parent; element && element !== root; element = element.parentElement) {
    if (!hasBlock && startsLine(element) && element.localName !== 'br') {
      around.block = element;
      hasBlock = true;
      isCaption = element.localName === 'caption';
    }
    around.lang ||= element.getAttribute('lang')?.trim() ?? '';
    around.isDropped ||= isDropped(element);
    if (isFormula(element) && !asWrittenText(element)) around.formula = element;
    const kind = replacedKind(element);
    // The outermost counts; what a table is called is said, whatever becomes of the table.
    if (kind && !(kind === 'table' && isCaption)) around.replaced = { kind, element };
  }
  around.lang ||= lang;
  return around;
}

function replacedKind(element: Element): Replaced | null {
  if (element.localName === 'pre') return 'code';
  if (element.getAttribute('role') === 'doc-endnotes') return 'notes';
  return element.localName === 'table' && tableSize(element) ? 'table' : null;
}

const isFormula = (element: Element) => element.localName === 'math' || element.getAttribute('role') === 'math';
