import type { ArticleType } from '../../../article/article';
import type { StartExporter } from '../export-context';
import type { Exported } from '../exported';
import { together } from '../together';
import { accessed, citedNotes, dateParts, namesOf, oneLine } from './citation';

/** Citations as RIS, a field a line; each highlight is a note of its own, which Zotero shows below the article. */
export const writeRis: StartExporter = ({ now }) =>
  together(
    'ris',
    now,
    (article) => [entry(article, now)],
    (entries) => entries.join('\r\n'),
  );

const RIS_TYPES: Readonly<Record<ArticleType, string>> = {
  ScholarlyArticle: 'JOUR',
  NewsArticle: 'NEWS',
  BlogPosting: 'BLOG',
};

function entry({ metadata, highlights }: Exported, now: Date): string {
  const { title, siteName, url, lang, description, published, tags = [] } = metadata;
  const [year, month, day] = dateParts(published);
  const two = (part: number) => String(part).padStart(2, '0');
  const fields: [tag: string, value: string][] = [
    ['TY', metadata.articleType ? RIS_TYPES[metadata.articleType] : 'ELEC'],
    ['TI', title],
    ['T2', siteName ?? ''],
    ...namesOf(metadata).map((name): [string, string] => [
      'AU',
      'family' in name ? `${name.family}, ${name.given}` : name.literal,
    ]),
    ['PY', year === undefined ? '' : String(year)],
    ['DA', year !== undefined && month && day ? `${year}/${two(month)}/${two(day)}/` : ''],
    ['UR', url],
    ['Y2', `${accessed(metadata, now).replaceAll('-', '/')}/`],
    ['LA', lang ?? ''],
    ['AB', description ?? ''],
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ...citedNotes({ metadata, highlights }).map((note): [string, string] => ['N1', note]),
  ];
  const lines = fields.map(([tag, value]) => [tag, oneLine(value)] as const).filter(([, value]) => value !== '');
  return [...lines.map(([tag, value]) => `${tag}  - ${value}`), 'ER  - ', ''].join('\r\n');
}
