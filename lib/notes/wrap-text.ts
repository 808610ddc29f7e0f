import type { TextMap, TextSpan } from './text-map';

/** A stretch of the text, or a picture, and what it is to be wrapped in. */
interface Layer extends TextSpan {
  /** Wrapped instead of text. */
  picture?: Element;
  /** Makes the element for one text node's share; the first share in the text is told it is the first. */
  element(isFirst: boolean): Element;
}

/** One text node's share of a layer. */
interface Share extends TextSpan {
  layer: Layer;
}

interface Segment {
  node: Text;
  shares: readonly Share[];
}

/**
 * Wraps stretches of text, text node by text node, so that the structure around stays as it is. Where layers overlap
 * the later one lies inside the earlier. Text nodes are split, each of one node's layers in one go.
 */
export function wrapText(map: TextMap, layers: readonly Layer[]): void {
  const shares = new Map<Text, Share[]>();
  for (const layer of [...layers].sort(outermostFirst)) {
    if (layer.picture) wrapPicture(layer.picture, layer.element(true));
    for (const { node, start, end } of map.piecesOf(layer.start, layer.end)) {
      const share = { layer, start, end };
      const others = shares.get(node);
      if (others) others.push(share);
      else shares.set(node, [share]);
    }
  }
  const started = new Set<Layer>();
  for (const [node, ofNode] of shares) nest(split(node, ofNode), 0, started);
  if (layers.length > 0) map.refresh();
}

/** Its other files go with it. */
function wrapPicture(picture: Element, element: Element): void {
  const whole = picture.closest('picture') ?? picture;
  whole.before(element);
  element.append(whole);
}

function outermostFirst(a: Layer, b: Layer): number {
  return a.start - b.start || b.end - a.end;
}

/** Cuts a text node wherever a share begins or ends, from its end, so that offsets before the cut stay good. */
function split(node: Text, shares: readonly Share[]): Segment[] {
  const cuts = [...new Set([0, ...shares.flatMap(({ start, end }) => [start, end])])].sort((a, b) => b - a);
  return cuts
    .filter((cut) => cut < node.data.length)
    .map((cut) => ({
      node: cut === 0 ? node : node.splitText(cut),
      shares: shares.filter(({ start, end }) => start <= cut && cut < end),
    }))
    .reverse();
}

/** Wraps neighbouring segments together where the same layer holds them at this depth. */
function nest(segments: readonly Segment[], depth: number, started: Set<Layer>): void {
  let i = 0;
  while (i < segments.length) {
    const layer = segments[i]?.shares[depth]?.layer;
    let end = i + 1;
    while (end < segments.length && segments[end]?.shares[depth]?.layer === layer) end++;
    if (layer) {
      const inside = segments.slice(i, end);
      const element = layer.element(!started.has(layer));
      started.add(layer);
      inside[0]?.node.before(element);
      element.append(...inside.map(({ node }) => node));
      nest(inside, depth + 1, started);
    }
    i = end;
  }
}
