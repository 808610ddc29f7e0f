import { withAncestors } from '../article/tag-name';
import { foldText } from '../search/fold';
import type { ArticleRow, DerivedFields } from './rows';

/** What articles are listed by: tags with those above them, sites, authors, languages, stars and notes, pictures and films. */
export type FacetKind = 'tag' | 'site' | 'author' | 'lang' | 'is' | 'has';
export const facet = (kind: FacetKind, value: string): string => `${kind}:${value}`;
export const FAVOURITE = facet('is', 'favourite');
export const NOTED = facet('is', 'noted');

/** Rows may come from an old version, an import or a crash: whatever they hold, an answer is given. */
export function derivedFields(row: Partial<Record<keyof ArticleRow, unknown>>): DerivedFields {
  const { title, published, savedAt, state, tags, authors, siteName, url, lang, favourite } = row;
  const date = typeof published === 'string' ? Date.parse(published) : Number.NaN;
  const hasOwnNote = typeof row.note === 'string' && row.note.trim() !== '';
  const isNoted = Number(row.highlightCount) > 0 || Number(row.noteCount) > 0 || hasOwnNote;
  const facets = [
    ...texts(tags)
      .flatMap(withAncestors)
      .map((tag) => facet('tag', tag)),
    ...texts(authors).map((author) => facet('author', author)),
    ...[siteOf(siteName, url)].filter(Boolean).map((site) => facet('site', site)),
    ...(typeof lang === 'string' && lang ? [facet('lang', lang.toLowerCase().split('-')[0] ?? '')] : []),
    ...(favourite === 1 ? [FAVOURITE] : []),
    ...(isNoted ? [NOTED] : []),
    ...(Number(row.noteCount) > 0 || hasOwnNote ? [facet('has', 'note')] : []),
    ...(Number(row.highlightCount) > 0 ? [facet('has', 'highlight')] : []),
    ...(typeof row.thumbnail === 'string' ? [facet('has', 'picture')] : []),
    ...(row.hasVideo === true ? [facet('has', 'video')] : []),
  ];
  return {
    titleKey: foldText(typeof title === 'string' ? title : '').folded.replace(/^[^\p{L}\p{N}]+/u, ''),
    datedAt: Number.isFinite(date) ? date : Number(savedAt) || 0,
    facets: state === 'trashed' ? [] : [...new Set(facets)],
  };
}

/** As the lists name a site: by its own name, or else by its host. */
function siteOf(siteName: unknown, url: unknown): string {
  if (typeof siteName === 'string' && siteName) return siteName;
  return URL.parse(String(url))?.host.replace(/^www\./, '') ?? '';
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
