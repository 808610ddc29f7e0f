import { type Card, createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import type { Review } from './review';

/** How well it came back to mind, by FSRS's names and in its order. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/**
 * FSRS-6 as `ts-fsrs` has it, in whole days: a highlight is met again tomorrow at the earliest, never twice in one
 * sitting. Fuzz keeps what was marked together from coming back together; it is drawn from the card, not from chance.
 */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: true, request_retention: 0.9, maximum_interval: 3650 });

/** The record of a highlight after it was graded. Times are milliseconds since the epoch. */
export function graded(review: Review, grade: Grade, now: number): Review {
  const { card } = scheduler.next(cardOf(review, now), new Date(now), RATINGS[grade]);
  const { stability, difficulty, reps, lapses } = card;
  const { skippedAt: _, ...kept } = review;
  return { ...kept, memory: { stability, difficulty, reps, lapses }, due: card.due.getTime(), reviewedAt: now };
}

/** In how many days each grade would bring it back. */
export function nextDays(review: Review, now: number): Record<Grade, number> {
  const preview = scheduler.repeat(cardOf(review, now), new Date(now));
  const days = (grade: Grade) => preview[RATINGS[grade]].card.scheduled_days;
  return { again: days('again'), hard: days('hard'), good: days('good'), easy: days('easy') };
}

function cardOf({ memory, due, reviewedAt }: Review, now: number): Card {
  const empty = createEmptyCard(new Date(now));
  if (!memory || due === undefined || reviewedAt === undefined) return empty;
  return {
    ...empty,
    ...memory,
    state: State.Review,
    due: new Date(due),
    last_review: new Date(reviewedAt),
    scheduled_days: Math.max(0, Math.round((due - reviewedAt) / DAY_MS)),
  };
}

const DAY_MS = 86_400_000;
