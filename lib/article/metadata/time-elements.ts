import { PUBLISHED, UPDATED } from './date-words';
import { parsed } from './declared-dates';
import type { Evidence } from './evidence';
import { isFurniture } from './furniture';
import { machineValue } from './microdata';
import { isDateInProse, isSubjectsDate } from './other-dates';
import type { Found } from './page-metadata';
import type { DateContext } from './parse-date';
import { isTeaser } from './shown-dates';
import { textOf } from './text';

/** No page needs more of them looked at. */
export const MOST_TIMES = 60;

/** The `<time>` nearest to the headline in the page's order that isn't a comment's, a teaser's or an update's. */
export function fromTimes(
  { doc }: Evidence,
  context: DateContext,
  heading: Element | undefined,
  strictly: boolean,
): Found<string> | undefined {
  const times = [...doc.querySelectorAll('time, abbr.published, abbr.date')].slice(0, MOST_TIMES);
  const isOthers = (time: Element) =>
    isTeaser(time) || isSubjectsDate(time) || (!time.hasAttribute('pubdate') && isDateInProse(time));
  const candidates = times.filter((time) => !isFurniture(time, heading, strictly) && !isOthers(time));
  let best: Found<string> | undefined;
  let bestScore = 0;
  candidates.forEach((time, index) => {
    const value = machineValue(time) ?? '';
    const found = parsed(value, 'time-element', context) ?? parsed(textOf(time, 100), 'time-element', context);
    if (!found) return;
    const label = `${time.className} ${time.parentElement?.className ?? ''} ${time.parentElement ? textOf(time.parentElement, 200) : ''}`;
    const after = heading ? isAfter(heading, time) : false;
    let score = 10 - Math.min(index, 8) + (after ? 3 : 0);
    if (/updat|modif/i.test(time.className) || (UPDATED.test(label) && !PUBLISHED.test(label))) score -= 4;
    if (time.hasAttribute('pubdate') || /publish|entry-date/i.test(time.className)) score += 4;
    if (score > bestScore) {
      best = found;
      bestScore = score;
    }
  });
  return best;
}

const isAfter = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;
