import type { ArticleMetadata } from '../../../article/article';
import { ARTICLE_STATES, type ArticleState } from '../../../article/kept-article';
import { parseMetadata } from '../../../article/parse-extraction';
import type { Highlight } from '../../highlight';
import { parseHighlight } from '../../parse-highlight';

/** An article that came back from an export, not trusted and not sanitised. */
export interface ReadArticle {
  metadata: ArticleMetadata;
  html: string;
  /** The id it had in the library it left. */
  id?: string;
  state: ArticleState;
  favourite: boolean;
  tags: string[];
  /** Milliseconds since the epoch. */
  savedAt?: number;
  readAt?: number;
  progress?: number;
  /** The reader's note on the whole article, Markdown. */
  note?: string;
  highlights: Highlight[];
}

/** Reads one record; null where what an article can't do without is missing. Highlights that are none are left out. */
export function readRecord(value: unknown, html: unknown): ReadArticle | null {
  const fields = fieldsOf(value);
  const metadata = parseMetadata(fields);
  if (!metadata || typeof html !== 'string') return null;
  const { id, favourite, state, note } = fields;
  const savedAt = momentOf(fields.savedAt);
  const readAt = momentOf(fields.readAt);
  const progress = Number(fields.progress ?? Number.NaN);
  return {
    metadata,
    html,
    ...(isId(id) && { id }),
    state: ARTICLE_STATES.find((known) => known === state) ?? 'inbox',
    favourite: favourite === true,
    tags: listOf(fields.tags).filter((tag) => typeof tag === 'string'),
    ...(savedAt !== undefined && { savedAt }),
    ...(readAt !== undefined && { readAt }),
    ...(progress >= 0 && progress <= 1 && { progress }),
    ...(typeof note === 'string' && note !== '' && { note }),
    highlights: listOf(fields.highlights).flatMap((entry) => readHighlight(entry, isId(id) ? id : 'unkept') ?? []),
  };
}

function readHighlight(value: unknown, articleId: string): Highlight | null {
  const fields = fieldsOf(value);
  const moments = { createdAt: momentOf(fields.createdAt), updatedAt: momentOf(fields.updatedAt) };
  return parseHighlight({ ...fields, ...moments, articleId });
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,100}$/.test(value);
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function momentOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : moment;
}
