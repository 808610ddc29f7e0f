import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ReviewCard, ReviewView } from '../../components/review/ReviewView';
import { reviewSettings, storeReviewSettings } from '../../lib/browser/review-settings';
import type { LibraryDatabase } from '../../lib/db/database';
import { t } from '../../lib/i18n/i18n';
import { nextDays } from '../../lib/notes/review/schedule';
import type { Loaded } from '../../lib/shared/loaded';
import { createDayReview } from '../../lib/state/review';
import { PLACES } from './places';

/** The day's review. */
export function ReviewApp({ db }: { db: LibraryDatabase }) {
  const [review] = useState(() =>
    createDayReview({ db, settings: reviewSettings, storeSettings: storeReviewSettings }),
  );
  useEffect(() => {
    document.title = `${t('review.title')} · ${t('extension.name')}`;
    return review.stop;
  }, []);
  const items = review.items.value;
  const current = items.kind === 'ready' ? items.value[0] : undefined;
  const card = useMemo(() => current && { ...current, days: nextDays(current.review, Date.now()) }, [current]);
  const cards: Loaded<{ current: ReviewCard | null; left: number }> =
    items.kind === 'ready' ? { kind: 'ready', value: { current: card ?? null, left: items.value.length } } : items;
  return (
    <ReviewView
      settings={review.settings.value}
      cards={cards}
      undo={review.lastDeed.value}
      failure={review.failure.value}
      hrefs={PLACES}
      onSettings={(settings) => void review.change(settings)}
      onGrade={(grade) => current && void review.grade(current, grade)}
      onSkip={() => current && void review.skip(current)}
      onNever={() => current && void review.never(current)}
      onUndo={() => void review.undo()}
      onUndoExpired={review.forgetDeed}
      onOpen={(href) => {
        location.hash = href;
      }}
      onTryAgain={() => location.reload()}
    />
  );
}
