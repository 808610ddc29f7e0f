import { ARTICLE_TYPES, type ArticleType } from '../article';
import type { Evidence } from './evidence';
import { isOfType, stringOf, valuesOf } from './json-ld';
import { firstMeta } from './metas';
import type { Found } from './page-metadata';
import { tidy, wordsOnly } from './text';
import { webAddress } from './urls';

const LONGEST_DESCRIPTION = 1000;
const MOST_KEYWORDS = 40;

/** The summary the page gives of itself. */
export function readDescription({ metas, article, nodes }: Evidence): Found<string> | undefined {
  const candidates: Found<string | undefined>[] = [
    { value: firstMeta(metas, ['og:description']), source: 'open-graph' },
    { value: article && stringOf(article.description, nodes), source: 'json-ld' },
    {
      value: firstMeta(metas, ['description', 'twitter:description', 'dc.description', 'sailthru.description']),
      source: 'meta',
    },
  ];
  return firstText(candidates, LONGEST_DESCRIPTION);
}

/** The section or rubric it stands in. */
export function readSection({ metas, article, nodes }: Evidence): Found<string> | undefined {
  return firstText(
    [
      { value: metas.get('article:section')?.[0], source: 'open-graph' },
      { value: article && stringOf(article.articleSection, nodes), source: 'json-ld' },
      {
        value: firstMeta(metas, ['section', 'parsely-section', 'cxenseparse:section', 'sailthru.section']),
        source: 'meta',
      },
    ],
    100,
  );
}

/** The page's own keywords, each once. */
export function readKeywords({ metas, article, nodes }: Evidence): Found<string[]> | undefined {
  const candidates: Found<string[]>[] = [
    { value: metas.get('article:tag') ?? [], source: 'open-graph' },
    {
      value: valuesOf(article?.keywords, nodes).flatMap((item) =>
        typeof item === 'string' ? [item] : (stringOf([item]) ?? []),
      ),
      source: 'json-ld',
    },
    {
      value: ['news_keywords', 'keywords', 'parsely-tags', 'sailthru.tags']
        .flatMap((name) => metas.get(name)?.[0] ?? [])
        .slice(0, 1),
      source: 'meta',
    },
  ];
  for (const { value, source } of candidates) {
    const keywords = new Map<string, string>();
    for (const piece of value.flatMap((text) => text.slice(0, 2000).split(/[,;、，]/))) {
      const keyword = tidy(piece, 80).replace(/^#/, '');
      if (keyword && !keywords.has(wordsOnly(keyword))) keywords.set(wordsOnly(keyword), keyword);
    }
    if (keywords.size) return { value: [...keywords.values()].slice(0, MOST_KEYWORDS), source };
  }
  return undefined;
}

/** Address of the licence the page declares. */
export function readLicence({ doc, article, nodes, metas, url }: Evidence): Found<string> | undefined {
  const candidates: Found<string | null | undefined>[] = [
    { value: article && stringOf(article.license, nodes), source: 'json-ld' },
    { value: doc.querySelector('link[rel~="license" i]')?.getAttribute('href'), source: 'link' },
    { value: doc.querySelector('a[rel~="license" i]')?.getAttribute('href'), source: 'link' },
    { value: firstMeta(metas, ['dc.rights', 'dcterms.license', 'license']), source: 'meta' },
  ];
  for (const { value, source } of candidates) {
    const address = /^(?:https?:|\/)/.test(value?.trim() ?? '') ? webAddress(value, url) : undefined;
    if (address) return { value: address, source };
  }
  return undefined;
}

/** What kind of article the page says it is; schema.org's narrower kinds, as `OpinionNewsArticle`, are the wider. */
export function readArticleType({ article }: Evidence): Found<ArticleType> | undefined {
  const value = article && ARTICLE_TYPES.find((type) => isOfType(article, new RegExp(`${type}$`)));
  return value && { value, source: 'json-ld' };
}

/** False where the page says a part of it has to be paid for. */
export function readPaywall({ article, metas }: Evidence): Found<boolean> | undefined {
  const linked = stringOf(String(article?.isAccessibleForFree ?? ''));
  if (linked) return { value: !/^(?:false|no|0|http.*false)$/i.test(linked), source: 'json-ld' };
  const tier = metas.get('article:content_tier')?.[0]?.toLowerCase();
  if (tier) return { value: tier === 'free', source: 'open-graph' };
  return undefined;
}

function firstText(candidates: Found<string | undefined>[], cap: number): Found<string> | undefined {
  for (const { value, source } of candidates) {
    const text = tidy(value, cap);
    if (text) return { value: text, source };
  }
  return undefined;
}
