import { listOf } from '../blocks/elements';

const MOST_METAS = 2000;

/** Contents of all `<meta>` by property, name or itemprop, the names lower case, in the page's order. */
export function readMetas(doc: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  let count = 0;
  for (const meta of listOf(doc.querySelectorAll('meta[content], meta[value]'))) {
    if (++count > MOST_METAS) break;
    const names = meta.getAttribute('property') || meta.getAttribute('name') || meta.getAttribute('itemprop');
    const content = meta.getAttribute('content') || meta.getAttribute('value');
    if (!names || !content?.trim()) continue;
    for (const name of names.toLowerCase().trim().split(/\s+/)) {
      const key = name
        .replace(/^(?:dc|dcterms)[.:]/, (prefix) => prefix.replace(':', '.'))
        .replace(/^twitter\./, 'twitter:');
      const contents = metas.get(key);
      if (contents) contents.push(content);
      else metas.set(key, [content]);
    }
  }
  return metas;
}

/** The first content among the names, in the order given, with the name it stood under. */
export function firstMeta(metas: Map<string, string[]>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = metas.get(name)?.[0];
    if (content) return content;
  }
  return undefined;
}
