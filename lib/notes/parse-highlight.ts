import { HIGHLIGHT_COLOURS, type Highlight, type TextSelectors } from './highlight';

/**
 * Reads a stored highlight without trusting it. Null when the passage itself is lost; everything else falls back.
 */
export function parseHighlight(value: unknown): Highlight | null {
  if (!isRecord(value)) return null;
  const { id, articleId, createdAt, updatedAt } = value;
  const selectors = parseSelectors(value.selectors);
  if (typeof id !== 'string' || typeof articleId !== 'string' || !selectors) return null;
  const created = Number.isFinite(createdAt) ? Number(createdAt) : 0;
  return {
    id,
    articleId,
    colour: HIGHLIGHT_COLOURS.find((colour) => colour === value.colour) ?? 'yellow',
    selectors,
    note: text(value.note),
    tags: Array.isArray(value.tags) ? value.tags.filter((tag) => typeof tag === 'string') : [],
    createdAt: created,
    updatedAt: Number.isFinite(updatedAt) ? Number(updatedAt) : created,
  };
}

function parseSelectors(value: unknown): TextSelectors | null {
  if (!isRecord(value) || !isRecord(value.quote)) return null;
  const { exact, prefix, suffix } = value.quote;
  if (typeof exact !== 'string' || exact === '') return null;
  const { start, end } = isRecord(value.position) ? value.position : {};
  const from = Number.isInteger(start) ? Math.max(0, Number(start)) : 0;
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: text(prefix), suffix: text(suffix) },
    position: {
      type: 'TextPositionSelector',
      start: from,
      end: Number.isInteger(end) ? Math.max(from, Number(end)) : from + exact.length,
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
