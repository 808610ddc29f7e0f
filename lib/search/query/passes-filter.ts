import type { KeptArticle } from '../../article/kept-article';
import { foldPlain } from '../fold';
import type { Filter } from './query';

/** Nobody scrolls to the very last pixel. */
const FINISHED = 0.97;

/** What the operators ask of an article. */
export type ArticleFacts = Pick<
  KeptArticle,
  | ('url' | 'canonicalUrl' | 'siteName' | 'authors' | 'lang' | 'state' | 'favourite' | 'progress' | 'tags')
  | ('savedAt' | 'minutes' | 'highlightCount' | 'noteCount' | 'thumbnail' | 'note')
> & { hasVideo: boolean };

/** Whether an article passes a filter. Names are compared folded; a tag stands for those nested in it, too. */
export function passesFilter(filter: Filter, article: ArticleFacts): boolean {
  switch (filter.by) {
    case 'tag':
      return article.tags.some((tag) => isTagWithin(tag, filter.value));
    case 'site':
      return isSite(article, filter.value);
    case 'author':
      return article.authors.some((author) => ` ${foldPlain(author)}`.includes(` ${filter.value}`));
    case 'lang':
      return isLanguage(article.lang, filter.value);
    case 'is':
      return isIn(filter.value, article);
    case 'has':
      return has(filter.value, article);
    case 'before':
      return article.savedAt < filter.value;
    case 'after':
      return article.savedAt >= filter.value;
    case 'longer':
      return Math.round(article.minutes) >= filter.value;
    case 'shorter':
      return Math.round(article.minutes) <= filter.value;
  }
}

/** `science` holds `science/physics`. @param wanted folded */
export function isTagWithin(tag: string, wanted: string): boolean {
  const folded = foldPlain(tag);
  return folded === wanted || folded.startsWith(`${wanted}/`);
}

/** `de` holds `de-AT`. */
export function isLanguage(lang: string | undefined, wanted: string): boolean {
  const known = (lang ?? '').toLowerCase().replace('_', '-');
  return known === wanted || known.startsWith(`${wanted}-`);
}

/** By its host, of which the first parts may be left out, or by the beginning of a word of its name. */
function isSite({ url, canonicalUrl, siteName }: ArticleFacts, wanted: string): boolean {
  const hosts = [url, canonicalUrl ?? ''].map((address) => URL.parse(address)?.hostname ?? '');
  const host = wanted.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return (
    hosts.some((known) => known === host || known.endsWith(`.${host}`)) ||
    (siteName !== undefined && ` ${foldPlain(siteName)}`.includes(` ${wanted}`))
  );
}

function isIn(value: Extract<Filter, { by: 'is' }>['value'], article: ArticleFacts): boolean {
  switch (value) {
    case 'unread':
      return article.state === 'inbox' && article.progress <= 0;
    case 'reading':
      return article.state === 'inbox' && article.progress > 0 && article.progress < FINISHED;
    case 'archived':
      return article.state === 'archived';
    case 'favourite':
      return article.favourite;
    case 'noted':
      return article.highlightCount > 0 || hasNote(article);
  }
}

const hasNote = ({ noteCount, note }: ArticleFacts) => noteCount > 0 || (note ?? '').trim() !== '';

function has(value: Extract<Filter, { by: 'has' }>['value'], article: ArticleFacts): boolean {
  switch (value) {
    case 'note':
      return hasNote(article);
    case 'highlight':
      return article.highlightCount > 0;
    case 'picture':
      return article.thumbnail !== undefined;
    case 'video':
      return article.hasVideo;
  }
}
