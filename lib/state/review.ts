import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryDatabase } from '../db/database';
import { findReview, forgetLostReviews, putReview, type ReviewItem, restoreReview, reviewOfDay } from '../db/review';
import { storageFailure } from '../db/storage-failure';
import type { Review } from '../notes/review/review';
import { type Grade, graded } from '../notes/review/schedule';
import type { StorageFailure } from '../shared/keep-state';
import type { Loaded } from '../shared/loaded';
import { attempting } from './attempting';
import { live } from './live';

/** What was last done with a highlight, to be taken back. `number` tells one deed from the next. */
export interface ReviewDeed {
  number: number;
  kind: 'graded' | 'skipped' | 'never';
  highlightId: string;
  before: Review | undefined;
}

export interface ReviewSettings {
  isOn: boolean;
  perDay: number;
}

/** The day's few highlights, brought back to mind one at a time. */
export interface DayReview {
  settings: ReadonlySignal<ReviewSettings | null>;
  /** What the day still asks about. */
  items: ReadonlySignal<Loaded<readonly ReviewItem[]>>;
  lastDeed: ReadonlySignal<ReviewDeed | null>;
  failure: ReadonlySignal<StorageFailure | null>;
  change(settings: ReviewSettings): Promise<void>;
  grade(item: ReviewItem, grade: Grade): Promise<void>;
  /** Not today. */
  skip(item: ReviewItem): Promise<void>;
  never(item: ReviewItem): Promise<void>;
  undo(): Promise<void>;
  forgetDeed(): void;
  stop(): void;
}

interface DayReviewParts {
  db: LibraryDatabase;
  settings(): Promise<ReviewSettings>;
  storeSettings(settings: ReviewSettings): Promise<void>;
  now?: () => number;
}

export function createDayReview({ db, now = Date.now, ...parts }: DayReviewParts): DayReview {
  const settings = signal<ReviewSettings | null>(null);
  const lastDeed = signal<ReviewDeed | null>(null);
  const failure = signal<StorageFailure | null>(null);
  let deeds = 0;
  const read = () => {
    const { isOn, perDay } = settings.peek() ?? { isOn: false, perDay: 0 };
    return async () => (isOn ? reviewOfDay(db, perDay, now()) : []);
  };
  const day = signal<ReturnType<typeof live<ReviewItem[]>> | null>(null);
  const follow = () => {
    day.peek()?.stop();
    day.value = live(read());
  };

  const attempt = attempting(failure);
  async function open(): Promise<void> {
    // What is known of highlights that are gone does no harm, should it stay this time.
    await forgetLostReviews(db).catch((error: unknown) => console.warn(error));
    settings.value = await parts.settings();
    follow();
  }
  open().catch((error: unknown) => {
    failure.value = storageFailure(error);
  });

  async function record(kind: ReviewDeed['kind'], item: ReviewItem, after: Review): Promise<void> {
    const highlightId = item.highlight.id;
    await attempt(async () => {
      const before = await findReview(db, highlightId);
      await putReview(db, after);
      lastDeed.value = { number: ++deeds, kind, highlightId, before };
    });
  }

  return {
    settings,
    items: computed(() => day.value?.value.value ?? { kind: 'loading' }),
    lastDeed,
    failure,
    async change(next) {
      settings.value = next;
      follow();
      await attempt(() => parts.storeSettings(next));
    },
    grade: (item, grade) => record('graded', item, graded(item.review, grade, now())),
    skip: (item) => record('skipped', item, { ...item.review, skippedAt: now() }),
    never: (item) => record('never', item, { ...item.review, neverAgain: true }),
    async undo() {
      const deed = lastDeed.peek();
      if (deed && (await attempt(() => restoreReview(db, deed.highlightId, deed.before)))) lastDeed.value = null;
    },
    forgetDeed() {
      lastDeed.value = null;
    },
    stop: () => day.peek()?.stop(),
  };
}
