import { inPageOrder, listOf } from '../blocks/elements';

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|Recipe|Blog|CreativeWork)$/;
const MOST = 400;

/** Class names of microformats (h-entry, hAtom) and the property each stands for. */
const MICROFORMATS: Record<string, string> = {
  'p-name': 'headline',
  'entry-title': 'headline',
  'p-author': 'author',
  'dt-published': 'datepublished',
  'dt-updated': 'datemodified',
  'p-summary': 'description',
};
const MICROFORMAT_NAMES = Object.keys(MICROFORMATS);

/**
 * Elements of the page's article by property name, lower case: microdata, RDFa and microformats together. Properties of
 * an item nested in another article (a comment, a teaser) are left out.
 */
export function readMicrodata(doc: Document): Map<string, Element[]> {
  const items = new Map<string, Element[]>();
  const add = (name: string, element: Element) => {
    const elements = items.get(name);
    if (elements) elements.push(element);
    else items.set(name, [element]);
  };
  let count = 0;
  for (const element of listOf(doc.querySelectorAll('[itemprop], [property]:not(meta)'))) {
    if (++count > MOST) break;
    const scope = element.parentElement?.closest('[itemscope]');
    const type = scope?.getAttribute('itemtype') ?? '';
    if (scope && type && !ARTICLE_TYPE.test(type) && !/WebPage$/.test(type)) continue;
    for (const name of (element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '').split(/\s+/)) {
      const local = name.toLowerCase().replace(/^.*[:/#.]/, '');
      if (local) add(local, element);
    }
  }
  count = 0;
  for (const element of inPageOrder(MICROFORMAT_NAMES.map((name) => listOf(doc.getElementsByClassName(name))))) {
    if (++count > MOST) break;
    for (const name of element.classList) {
      const property = MICROFORMATS[name];
      if (property) add(property, element);
    }
  }
  return items;
}

/** What an itemprop element holds: its content, datetime or address, else its text. */
export function machineValue(element: Element): string | undefined {
  return (
    (element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.getAttribute('title')) || undefined
  );
}
