import { browser } from 'wxt/browser';

const REVIEW = 'review';

/** Whether highlights are brought back to mind, and how many a day. */
export interface ReviewSettings {
  isOn: boolean;
  perDay: number;
}

/** Off until somebody wants it, and few then. */
const USUAL_REVIEW: ReviewSettings = { isOn: false, perDay: 5 };
const MOST_PER_DAY = 30;

export async function reviewSettings(): Promise<ReviewSettings> {
  const { [REVIEW]: stored } = await browser.storage.local.get(REVIEW);
  const { isOn, perDay } = Object(stored);
  const isCount = Number.isInteger(perDay) && perDay >= 1 && perDay <= MOST_PER_DAY;
  return { isOn: isOn === true, perDay: isCount ? perDay : USUAL_REVIEW.perDay };
}

export const storeReviewSettings = (settings: ReviewSettings): Promise<void> =>
  browser.storage.local.set({ [REVIEW]: settings });
