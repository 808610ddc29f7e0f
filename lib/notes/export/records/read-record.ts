import type { ArticleMetadata } from '../../../article/article';
import { ARTICLE_STATES, type ArticleState, type ReadingPosition } from '../../../article/kept-article';
import { parseMetadata } from '../../../article/parse-extraction';
import type { Highlight } from '../../highlight';
import { parseHighlight } from '../../parse-highlight';
import { parseReview } from '../../review/parse-review';
import type { Review } from '../../review/review';
import type { PictureBytes } from '../exported';
import { momentOf } from './record';

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
  /** What review knows of them. */
  reviews: Review[];
  position?: ReadingPosition;
  queuedAt?: number;
  /** By the addresses they have in the text. */
  pictures: ReadonlyMap<string, PictureBytes>;
}

/**
 * Reads one record; null where what an article can't do without is missing. Highlights that are none are left out.
 * @param pictures those that stood beside the record
 */
export function readRecord(
  value: unknown,
  html: unknown,
  pictures: ReadonlyMap<string, PictureBytes> = new Map(),
): ReadArticle | null {
  const fields = fieldsOf(value);
  const metadata = parseMetadata(fields);
  if (!metadata || typeof html !== 'string') return null;
  const { id, favourite, state, note, queuedAt } = fields;
  const articleId = isId(id) ? id : 'unkept';
  const position = positionOf(fields.position);
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
    ...(position && { position }),
    ...(typeof queuedAt === 'number' && Number.isFinite(queuedAt) && { queuedAt }),
    highlights: listOf(fields.highlights).flatMap((entry) => readHighlight(entry, articleId) ?? []),
    reviews: listOf(fields.highlights).flatMap((entry) => readReview(entry, articleId) ?? []),
    pictures,
  };
}

function readHighlight(value: unknown, articleId: string): Highlight | null {
  const fields = fieldsOf(value);
  const moments = { createdAt: momentOf(fields.createdAt), updatedAt: momentOf(fields.updatedAt) };
  return parseHighlight({ ...fields, ...moments, articleId });
}

/** Null where it says nothing: without a record a highlight has never come up. */
function readReview(value: unknown, articleId: string): Review | null {
  const { id, review } = fieldsOf(value);
  const fields = fieldsOf(review);
  const [due, reviewedAt, skippedAt] = [fields.due, fields.reviewedAt, fields.skippedAt].map(momentOf);
  const read = parseReview({ ...fields, due, reviewedAt, skippedAt, highlightId: id, articleId });
  return read && Object.keys(read).length > 2 ? read : null;
}

function positionOf(value: unknown): ReadingPosition | null {
  const { start, exact } = fieldsOf(value);
  return typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 && typeof exact === 'string'
    ? { start, exact }
    : null;
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,100}$/.test(value);
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
