import type { ArticleType } from '../../../article/article';
import type { StartExporter } from '../export-context';
import { together } from '../together';
import { accessed, type Cited, citationKey, citedNotes, dateParts, namesOf, oneLine } from './citation';

/** Citations as CSL-JSON, which Zotero and every citation processor read. @see https://citeproc-js.readthedocs.io */
export const writeCsl: StartExporter = ({ now }) => {
  const keys = new Set<string>();
  return together(
    'csl',
    now,
    (article) => [cslItem(article, keys, now)],
    (items) => `${JSON.stringify(items, null, 2)}\n`,
  );
};

const CSL_TYPES: Readonly<Record<ArticleType, string>> = {
  ScholarlyArticle: 'article-journal',
  NewsArticle: 'article-newspaper',
  BlogPosting: 'post-weblog',
};

/**
 * An article as an item of CSL-JSON.
 * @param keys those that are given already; the new one is added
 */
export function cslItem({ metadata, highlights }: Cited, keys: Set<string>, now: Date) {
  const { title, siteName, url, lang, description, tags = [] } = metadata;
  const issued = dateParts(metadata.published);
  const authors = namesOf(metadata);
  const notes = citedNotes({ metadata, highlights });
  return {
    id: citationKey(metadata, keys),
    type: metadata.articleType ? CSL_TYPES[metadata.articleType] : 'webpage',
    title: oneLine(title),
    ...(authors.length > 0 && { author: authors }),
    ...(siteName && { 'container-title': oneLine(siteName) }),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [dateParts(accessed(metadata, now))] },
    URL: url,
    ...(lang && { language: lang }),
    ...(description && { abstract: oneLine(description) }),
    ...(tags.length > 0 && { keyword: tags.map(oneLine).join(', ') }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  };
}
