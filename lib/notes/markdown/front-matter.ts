import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { ArticleMetadata } from '../../article/article';
import { plain, quoted } from './yaml-scalars';

/** What the properties are made from. */
export interface NoteSource extends ArticleMetadata {
  savedAt?: number;
  tags?: readonly string[];
  /** The reader's note on the whole article, Markdown. */
  note?: string;
}

/**
 * The properties at the head of a note, as Obsidian Web Clipper writes them: the same names, order and types, so that
 * the queries people have over their clippings go on working.
 */
export function frontMatter(article: NoteSource, now: Date): string {
  const properties = new YAMLMap<Scalar, Scalar | YAMLSeq<Scalar>>();
  const add = (name: string, value: Scalar | YAMLSeq<Scalar>) => properties.set(new Scalar(name), value);
  add('title', text(article.title));
  add('source', text(article.url));
  add('author', list(article.authors.map(wikilink)));
  add('published', date(article.published ?? ''));
  add('created', plain(localDay(article.savedAt === undefined ? now : new Date(article.savedAt))));
  add('description', text(article.description ?? ''));
  add('tags', list(tagsOf(article)));
  const yaml = new Document(properties).toString({ lineWidth: 0, nullStr: '', indentSeq: true });
  return `---\n${yaml.replace(/[ \t]+$/gm, '').trimEnd()}\n---\n`;
}

/** Always quoted: what looks like a number or a date stays the words it is. */
function text(value: string): Scalar {
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? new Scalar(null) : quoted(line);
}

function list(values: readonly string[]): Scalar | YAMLSeq<Scalar> {
  const items = values.filter((value) => value !== '');
  if (items.length === 0) return new Scalar(null);
  const sequence = new YAMLSeq<Scalar>();
  sequence.items = items.map(quoted);
  return sequence;
}

/** A day as Obsidian's date properties want it; anything else stays as text. */
function date(value: string): Scalar {
  const day = dayOf(value);
  return day === undefined ? text(value) : plain(day);
}

/** The day an ISO 8601 date begins with. */
export const dayOf = (value: string): string | undefined =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/.exec(value)?.[0];

/** A moment's day where the reader is. */
export function localDay(moment: Date): string {
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

/** A name as a link to its own note, without what would end or redirect the link. */
function wikilink(name: string): string {
  const words = name.replace(/[[\]|#^\s]+/g, ' ').trim();
  return words === '' ? '' : `[[${words}]]`;
}

function tagsOf({ tags = [] }: NoteSource): string[] {
  return [...new Set(['clippings', ...tags.map(obsidianTag)])];
}

/** A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, with no space. */
export function obsidianTag(tag: string): string {
  return tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Join_Control}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
}
