import { namesIn } from './author-names';
import { BEFORE_NAME, BY_IN } from './author-words';
import type { Evidence } from './evidence';
import { isOfType, valuesOf } from './json-ld';
import { linesAround } from './lines';
import type { Found, MetadataSource } from './page-metadata';
import { siteAliases } from './site-name';
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
const BYLINE_SELECTOR =
  '[rel~="author"], [itemprop~="author"], [class*="author" i], [class*="byline" i], [class*="autor" i], [class*="auteur" i], [class*="writer" i], [class*="redact" i], [id*="author" i], [id*="byline" i], [data-testid*="byline" i], [data-testid*="author" i], .vcard .fn, address a';
const NOT_A_BYLINE =
  /bio|about|avatar|image|img|photo|pic|social|follow|share|comment|related|links?-|description|count|icon|job|title$|box-content/i;
const NOT_THE_ARTICLE =
  'nav, footer, aside, form, [class*="comment" i]:not(body):not(html):not(main):not(article), [id*="comments" i], [class*="related" i]:not(body), [class*="sidebar" i]:not(body), [class*="teaser" i]:not(body), figure, figcaption, blockquote';
const MOST_BYLINES = 40;
const LONGEST_BYLINE = 160;

/** Who wrote it. */
export function readAuthors(
  evidence: Evidence,
  heading: Element | undefined,
  lang: string,
): Found<string[]> | undefined {
  const sites = siteAliases(evidence);
  const clean = (texts: string[], source: MetadataSource): Found<string[]> | undefined => {
    const names = [...new Set(texts.flatMap((text) => namesIn(text, lang, sites)))];
    return names.length ? { value: names, source } : undefined;
  };
  return (
    clean(linkedAuthors(evidence), 'json-ld') ??
    clean(metaAuthors(evidence), 'meta') ??
    clean(itemAuthors(evidence), 'microdata') ??
    bylineByClass(evidence, heading, clean) ??
    bylineByWords(evidence, heading, lang, clean)
  );
}

type Clean = (texts: string[], source: MetadataSource) => Found<string[]> | undefined;

function linkedAuthors({ article, nodes }: Evidence): string[] {
  const values = valuesOf(article?.author ?? article?.creator, nodes);
  return values.flatMap((value) => {
    if (typeof value === 'string') return [value];
    if (isOfType(value, /Organization$/)) return [];
    return [value.name].flat().filter((name): name is string => typeof name === 'string');
  });
}

function metaAuthors({ metas }: Evidence): string[] {
  for (const name of METAS) {
    if (name === 'twitter:data1' && !/written|author|von|par|por|autor/i.test(metas.get('twitter:label1')?.[0] ?? ''))
      continue;
    const values = (metas.get(name) ?? []).filter((value) => !/^https?:|^\//.test(value));
    if (values.length) return values;
  }
  return [];
}

function itemAuthors({ items }: Evidence): string[] {
  return (items.get('author') ?? [])
    .filter((element) => !element.closest(NOT_THE_ARTICLE))
    .flatMap((element) => {
      const named = element.querySelector('[itemprop~="name"]');
      const text = (named ?? element).getAttribute('content') ?? textOf(named ?? element, LONGEST_BYLINE);
      return text ? [text] : [];
    });
}

function bylineByClass({ doc }: Evidence, _heading: Element | undefined, clean: Clean): Found<string[]> | undefined {
  let count = 0;
  for (const element of doc.querySelectorAll(BYLINE_SELECTOR)) {
    if (++count > MOST_BYLINES) break;
    if (
      NOT_A_BYLINE.test(element.className) ||
      element.closest(NOT_THE_ARTICLE) ||
      element.matches('body, html, main, article')
    )
      continue;
    const text = textOf(element, LONGEST_BYLINE + 1);
    if (!text || text.length > LONGEST_BYLINE) continue;
    const links = [
      ...element.querySelectorAll('a[rel~="author"], a[href*="author" i], a[href*="autor" i], .fn, [class*="name" i]'),
    ].map((link) => textOf(link, 80));
    const found = (links.length ? clean(links, 'byline') : undefined) ?? clean([text], 'byline');
    if (found) return found;
  }
  return undefined;
}

function bylineByWords(
  { doc }: Evidence,
  heading: Element | undefined,
  lang: string,
  clean: Clean,
): Found<string[]> | undefined {
  const start = heading ?? doc.body?.querySelector('article, main, p');
  if (!start) return undefined;
  for (const line of linesAround(start, 8, 25)) {
    if (line.text.length > 120 || line.element.closest(NOT_THE_ARTICLE)) continue;
    if (!BEFORE_NAME.test(line.text) && !BY_IN[lang]?.test(line.text)) continue;
    const found = clean([line.text], 'byline');
    if (found?.value.every((name) => /^\p{Lu}|^\p{Lo}/u.test(name))) return found;
  }
  return undefined;
}
