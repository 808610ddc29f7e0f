/** A tag with those nested in it. */
export interface TagNode {
  /** The whole of it: `a/b`. */
  name: string;
  /** Its last part. */
  label: string;
  count: number;
  children: TagNode[];
}

/** Tags as a tree, each beside its sisters by name. What another is nested in is a tag, too. */
export function tagTree(tags: readonly { value: string; count: number }[], compare: (a: string, b: string) => number) {
  const roots: TagNode[] = [];
  const byName = new Map<string, TagNode>();
  for (const { value, count } of [...tags].sort((a, b) => a.value.split('/').length - b.value.split('/').length)) {
    const cut = value.lastIndexOf('/');
    const node = { name: value, label: value.slice(cut + 1), count, children: [] };
    byName.set(value, node);
    (byName.get(value.slice(0, Math.max(0, cut)))?.children ?? roots).push(node);
  }
  for (const nodes of [roots, ...[...byName.values()].map((node) => node.children)]) {
    nodes.sort((a, b) => compare(a.label, b.label));
  }
  return roots;
}
