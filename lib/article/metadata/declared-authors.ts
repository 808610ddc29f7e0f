import { TRADE } from './author-words';
import { bylineOverText, LONGEST_BYLINE } from './bylines';
import type { Evidence } from './evidence';
import { type Clean, isAllIn, isWholeName, type Names, shareWord } from './found-names';
import { isFurniture } from './furniture';
import { valuesOf } from './json-ld';
import { textOf } from './text';

const METAS = [
  'author',
  'article:author',
  'og:article:author',
  'og:author',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'citation_author',
  'article.author',
  'cxenseparse:author',
  'author_name',
  'twitter:data1',
];
const WRITTEN_BY = /written|author|von|par|por|autor/i;

/**
 * What linked data says, completed by `<meta>`. A `<meta>` alone is often the template's (the publisher, the editor): a
 * byline over the text that shows somebody else is right.
 */
export function declaredAuthors(evidence: Evidence, heading: Element | undefined, clean: Clean): Names | undefined {
  const linked = clean(linkedAuthors(evidence), 'json-ld', 'entry');
  const meta = clean(metaAuthors(evidence), 'meta', 'entry');
  if (!meta || meta.collective) return linked ?? meta;
  if (linked) return linked.collective || isAllIn(linked, meta) ? meta : linked;
  const shown = bylineOverText(evidence, heading, clean);
  if (!shown || shown.collective || !shown.value.every((name) => isWholeName(name) && !TRADE.test(name))) return meta;
  return isAllIn(meta, shown) || !shareWord(meta, shown) ? shown : meta;
}

function linkedAuthors({ article, nodes }: Evidence): string[] {
  const values = valuesOf(article?.author ?? article?.creator, nodes);
  return values
    .flatMap((value) =>
      typeof value === 'string'
        ? [value]
        : [value.name].flat().filter((name): name is string => typeof name === 'string'),
    )
    .filter((name) => !/^https?:/.test(name));
}

function metaAuthors({ metas }: Evidence): string[] {
  for (const name of METAS) {
    if (name === 'twitter:data1' && !WRITTEN_BY.test(metas.get('twitter:label1')?.[0] ?? '')) continue;
    const values = (metas.get(name) ?? []).filter((value) => !/^https?:|^\/|^\d+$/.test(value));
    if (values.length) return values;
  }
  return [];
}

/** The authors of the first item that has any; what stands elsewhere are comments' and teasers'. */
export function itemAuthors({ items }: Evidence, heading: Element | undefined): string[] {
  const elements = (items.get('author') ?? []).filter((element) => !isFurniture(element, heading));
  const place = elements[0]?.parentElement?.parentElement;
  return elements
    .filter((element) => element === elements[0] || place?.contains(element))
    .flatMap((element) => {
      const named = element.querySelector('[itemprop~="name"]') ?? element;
      const text = named.getAttribute('content') ?? textOf(named, LONGEST_BYLINE);
      return text ? [text] : [];
    });
}
