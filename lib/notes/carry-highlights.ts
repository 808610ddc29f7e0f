import { anchor } from './anchor';
import { describeSpan } from './anchoring/describe-span';
import { createCarrier } from './carrying/carry';
import type { Highlight } from './highlight';

/**
 * The highlights of an article whose text is about to be another, described by the words they have there. Those whose
 * words are gone, and those that were not in the old text either, stay as they are: their words may come back.
 */
export function carryHighlights(highlights: readonly Highlight[], was: string, is: string): Highlight[] {
  const carry = createCarrier(was, is);
  return highlights.map((highlight) => {
    const old = anchor(was, highlight.selectors);
    const now = old && carry(old);
    const selectors = now && describeSpan(is, now);
    return selectors ? { ...highlight, selectors } : highlight;
  });
}
