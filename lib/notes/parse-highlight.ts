import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour, type TextSelectors } from './highlight';

/** Reads a highlight from a database row, an import, a message; null for anything that is not one whole. */
export function parseHighlight(value: unknown): Highlight | null {
  if (!isRecord(value)) return null;
  const { id, articleId, colour, note, tags, createdAt, updatedAt } = value;
  const selectors = parseSelectors(value.selectors);
  if (!isFilled(id) || !isFilled(articleId) || !isColour(colour) || !selectors) return null;
  if (typeof note !== 'string' || !isStrings(tags) || !isTime(createdAt) || !isTime(updatedAt)) return null;
  return { id, articleId, colour, selectors, note, tags: [...tags], createdAt, updatedAt };
}

/** Reads selectors; null for anything that is not two of them. */
export function parseSelectors(value: unknown): TextSelectors | null {
  if (!isRecord(value) || !isRecord(value.quote) || !isRecord(value.position)) return null;
  const { exact, prefix, suffix } = value.quote;
  const { start, end } = value.position;
  if (value.quote.type !== 'TextQuoteSelector' || value.position.type !== 'TextPositionSelector') return null;
  if (!isFilled(exact) || typeof prefix !== 'string' || typeof suffix !== 'string') return null;
  const picture = isRecord(value.picture) && isFilled(value.picture.src) ? { src: value.picture.src } : null;
  if (!isOffset(start) || !isOffset(end) || end < start || (end === start && !picture)) return null;
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
    ...(picture && { picture }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function isColour(value: unknown): value is HighlightColour {
  return HIGHLIGHT_COLOURS.some((colour) => colour === value);
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Milliseconds a `Date` can hold. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
