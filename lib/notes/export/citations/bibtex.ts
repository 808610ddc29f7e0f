import type { ArticleType } from '../../../article/article';
import type { StartExporter } from '../export-context';
import type { Exported } from '../exported';
import { together } from '../together';
import { accessed, type CitedName, citationKey, citedNotes, dateParts, namesOf, oneLine } from './citation';

/** Citations as BibLaTeX, which biber, Zotero and JabRef read; Unicode stays as it is. */
export const writeBibtex: StartExporter = ({ now }) => {
  const keys = new Set<string>();
  return together(
    'bibtex',
    now,
    (article) => [entry(article, keys, now)],
    (entries) => entries.join('\n'),
  );
};

function entry({ metadata, highlights }: Exported, keys: Set<string>, now: Date): string {
  const { title, siteName, url, lang, description, published, tags = [] } = metadata;
  const { type, subtype } = kindOf(metadata.articleType);
  const date = dateParts(published)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  const fields: [name: string, value: string][] = [
    ['author', namesOf(metadata).map(author).join(' and ')],
    // Braces within keep the capitals a style would take away.
    ['title', title && `{${escapeTex(title)}}`],
    [type === 'online' ? 'organization' : 'journaltitle', escapeTex(siteName ?? '')],
    ['entrysubtype', subtype],
    ['date', date],
    ['url', address(url)],
    ['urldate', accessed(metadata, now)],
    ['langid', langid(lang)],
    ['abstract', escapeTex(description ?? '')],
    ['keywords', tags.map((tag) => escapeTex(tag.replaceAll(',', ' '))).join(', ')],
    ['annotation', citedNotes({ metadata, highlights }).map(escapeTex).join(' ')],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${citationKey(metadata, keys)},\n${lines.join('')}}\n`;
}

/** BibLaTeX has no type of its own for newspapers and blogs; what it says of a kind within a type is `entrysubtype`. */
function kindOf(type: ArticleType | undefined): { type: 'article' | 'online'; subtype: string } {
  if (type === 'NewsArticle') return { type: 'article', subtype: 'newspaper' };
  if (type === 'ScholarlyArticle') return { type: 'article', subtype: '' };
  return { type: 'online', subtype: type === 'BlogPosting' ? 'blog' : '' };
}

/** A name that stays whole stands in braces, or “and” within it would part it. */
const author = (name: CitedName): string =>
  'family' in name ? `${nameWords(name.family)}, ${nameWords(name.given)}` : `{${escapeTex(name.literal)}}`;

const nameWords = (words: string): string => escapeTex(words).replace(/\band\b/gi, '{$&}');

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that TeX sets as it is: none of it is a command, a comment, or the end of its field. */
export const escapeTex = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/[&%$#_]/g, '\\$&');

/** Taken as it is by BibLaTeX, so that nothing may stand in it that ends the field. */
const address = (url: string): string =>
  oneLine(url).replace(/[{}\\\s"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const LANGIDS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  zh: 'chinese',
};

const langid = (lang = ''): string => LANGIDS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? '';
