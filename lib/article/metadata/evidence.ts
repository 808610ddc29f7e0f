import { isArticleNode, type LinkedNode, linkedNodes, stringOf } from './json-ld';
import { type Line, linesAround } from './lines';
import { readMetas } from './metas';
import { readMicrodata } from './microdata';
import { type NamedElements, nameElements } from './named-elements';
import { wordsOnly } from './text';
import { parseUrl } from './urls';

/** What the page says about itself, gathered once for every field. */
export interface Evidence {
  doc: Document;
  url: string;
  /** "Today", for what is plausible as a date. */
  now: Date;
  /** Contents of `<meta>` by name, lower case, in the page's order. */
  metas: Map<string, string[]>;
  /** Every node of the page's JSON-LD. */
  nodes: LinkedNode[];
  /** The node that describes this article. */
  article: LinkedNode | undefined;
  /** Properties of the page's own microdata, RDFa and microformats item. */
  items: Map<string, Element[]>;
  /** Elements whose class or link says byline or date. */
  readonly named: NamedElements;
  /** The lines around an element, which several fields are looked for in. */
  linesAround(element: Element): Line[];
}

export function gatherEvidence(doc: Document, page: { url: string; now?: Date }): Evidence {
  const nodes = linkedNodes(doc);
  const metas = readMetas(doc);
  let named: NamedElements | undefined;
  const lines = new Map<Element, Line[]>();
  return {
    doc,
    url: page.url,
    now: page.now ?? new Date(),
    metas,
    nodes,
    article: articleNode(nodes, page.url, [doc.title, ...(metas.get('og:title') ?? [])]),
    items: readMicrodata(doc),
    // Only pages that don't say it for machines need the walk.
    get named() {
      named ??= nameElements(doc);
      return named;
    },
    linesAround(element) {
      const known = lines.get(element) ?? linesAround(element);
      lines.set(element, known);
      return known;
    },
  };
}

/** Among several articles (teasers carry data too), the one at this address, or with this title, or the first. */
function articleNode(nodes: LinkedNode[], url: string, titles: string[]): LinkedNode | undefined {
  const articles = nodes.filter(isArticleNode);
  const here = pathOf(url);
  const known = titles.map(wordsOnly).filter(Boolean);
  const score = (node: LinkedNode): number => {
    const addresses = [node.url, node['@id'], node.mainEntityOfPage].map((value) =>
      typeof value === 'object' && value && '@id' in value ? value['@id'] : value,
    );
    const headline = wordsOnly(stringOf(node.headline ?? node.name) ?? '');
    return (
      (addresses.some((address) => typeof address === 'string' && here !== '/' && pathOf(address, url) === here)
        ? 4
        : 0) +
      (headline && known.some((title) => title.includes(headline) || headline.includes(title)) ? 3 : 0) +
      (node.datePublished ? 1 : 0) +
      (node.author ? 1 : 0) +
      (node.headline ? 0.5 : 0)
    );
  };
  const scored = articles.map((node) => ({ node, score: score(node) }));
  const best = Math.max(...scored.map((entry) => entry.score));
  // A list of teasers on a page without an article of its own describes others, not this page.
  if (articles.length > 3 && best < 3) return undefined;
  return scored.find((entry) => entry.score === best)?.node;
}

const pathOf = (address: string, base?: string): string =>
  parseUrl(address, base)
    ?.pathname.replace(/\/(?:amp\/?)?$/, '')
    .toLowerCase() || '/';
