import './find.css';
import { useLayoutEffect } from 'preact/hooks';
import type { Match } from '../../lib/search/find-in-text';
import type { ProseContent } from '../article/prose/prose-content';

const MATCH = 'find-match';
const CURRENT = 'find-current';

/**
 * Marks what was found by the browser's own highlights: no element is put into the text, which notes are anchored in.
 * @param painted anything that changes when the reader's marks are painted anew, which splits and joins text nodes
 */
export function useFoundMarks(
  content: ProseContent,
  matches: readonly Match[],
  current: Match | null,
  painted: unknown,
): void {
  useLayoutEffect(() => {
    if (!canMark()) return;
    const all = new Highlight(...matches.map(({ start, end }) => content.map.rangeOf(start, end)));
    all.priority = 2;
    CSS.highlights.set(MATCH, all);
    return () => void CSS.highlights.delete(MATCH);
  }, [content, matches, painted]);

  useLayoutEffect(() => {
    if (!canMark() || !current) return;
    const one = new Highlight(content.map.rangeOf(current.start, current.end));
    one.priority = 3;
    CSS.highlights.set(CURRENT, one);
    return () => void CSS.highlights.delete(CURRENT);
  }, [content, current, painted]);
}

/** Browsers without them count and go from match to match all the same. */
const canMark = (): boolean => typeof Highlight !== 'undefined' && 'highlights' in CSS;
