import type { ArticleMetadata } from '../article';
import { readAuthors } from './authors';
import { readCanonicalUrl } from './canonical-url';
import { readDates } from './dates';
import { readArticleType, readDescription, readKeywords, readLicence, readPaywall, readSection } from './descriptions';
import { type Evidence, gatherEvidence } from './evidence';
import { directionOf, primaryOf, readLanguage } from './language';
import { readLeadPicture } from './lead-picture';
import type { Found, PageMetadata } from './page-metadata';
import type { DateContext } from './parse-date';
import { readSiteName } from './site-name';
import { readTitle } from './title';
import { parseUrl } from './urls';

/**
 * What a page says about its article. The document is an inert one and is only read, so call this before anything
 * changes it.
 */
export function readMetadata(doc: Document, page: { url: string; now?: Date }): PageMetadata {
  const evidence = gatherEvidence(doc, page);
  const title = readTitle(evidence);
  const lang = readLanguage(evidence);
  const primary = primaryOf(lang?.value ?? 'en');
  const { published, modified } = readDates(evidence, title.heading, dateContext(evidence, lang?.value));
  const authors = readAuthors(evidence, title.heading, primary);
  const keywords = readKeywords(evidence);
  const optional = {
    canonicalUrl: readCanonicalUrl(evidence),
    description: readDescription(evidence),
    siteName: readSiteName(evidence),
    articleType: readArticleType(evidence),
    section: readSection(evidence),
    published,
    modified,
    lang,
    image: readLeadPicture(evidence),
    licence: readLicence(evidence),
    isAccessibleForFree: readPaywall(evidence),
  };
  const sources: PageMetadata['sources'] = { title: title.source };
  if (authors) sources.authors = authors.source;
  if (keywords) sources.keywords = keywords.source;
  return {
    url: page.url.split('#')[0] ?? page.url,
    title: title.value,
    authors: authors?.value ?? [],
    dir: directionOf(lang?.value, doc),
    keywords: keywords?.value ?? [],
    ...valuesOf(optional, sources),
    sources,
  };
}

type Optional = { [K in keyof ArticleMetadata]?: Found<NonNullable<ArticleMetadata[K]>> | undefined };
type Values = { [K in keyof ArticleMetadata]?: NonNullable<ArticleMetadata[K]> };

/** The values that were found; where each is from goes into `sources`. */
function valuesOf(found: Optional, sources: PageMetadata['sources']): Values {
  const values: Record<string, unknown> = {};
  for (const [key, answer] of Object.entries(found)) {
    if (!answer) continue;
    values[key] = answer.value;
    // Object.entries forgets the keys' type; they are those of `Optional`.
    sources[key as keyof ArticleMetadata] = answer.source;
  }
  return values;
}

const DAY_FIRST_ENGLISH = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|lk|bd|sg|my|hk|mt|jm)$/;

function dateContext({ url, now }: Evidence, lang = 'en'): DateContext {
  return { lang: primaryOf(lang), dayFirst: () => isDayFirst(lang, url), now };
}

/** Whether a language writes the day before the month; English does so outside North America, which the address tells. */
function isDayFirst(lang: string, url: string): boolean {
  if (/^en(?:-US)?$/i.test(lang)) return DAY_FIRST_ENGLISH.test(parseUrl(url)?.hostname ?? '');
  try {
    const parts = new Intl.DateTimeFormat(lang, { dateStyle: 'short' }).formatToParts(0).map(({ type }) => type);
    return parts.indexOf('day') < parts.indexOf('month');
  } catch {
    return true;
  }
}
