import { LIMITS } from '../limits';

/** How much one article is joined from. */
export const JOIN_LIMITS = {
  pages: 30,
  /** Characters of the joined markup. */
  characters: LIMITS.text,
} as const;
