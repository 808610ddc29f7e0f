import type { OutlineEntry } from '../../lib/article/outline';

/** An entry with what is nested in it. */
export interface OutlineNode {
  /** Its number in the outline. */
  part: number;
  entry: OutlineEntry;
  /** Time to read it with what is nested in it, in minutes, not rounded. */
  minutes: number;
  children: OutlineNode[];
}

/**
 * Nests entries by their levels: each under the last one before it that stands higher.
 * @param pace the reader's time against most people's, which the entries tell
 */
export function outlineTree(entries: readonly OutlineEntry[], pace = 1): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  const own = entries.map((entry) => ({ ...entry, minutes: entry.minutes * pace }));
  for (const [part, entry] of own.entries()) {
    const node: OutlineNode = { part, entry, minutes: entry.minutes, children: [] };
    while ((open.at(-1)?.entry.level ?? 0) >= entry.level) open.pop();
    for (const parent of open) parent.minutes += entry.minutes;
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Whether a part is the node's own or nested in it. */
export function holds(node: OutlineNode, part: number | null): boolean {
  return node.part === part || node.children.some((child) => holds(child, part));
}
