import { listOf } from '../blocks/elements';
import { MODIFIED_METAS, PUBLISHED_METAS } from './date-metas';
import { fromItems, fromLinkedData, fromMetas, fromNamedMetas, fromUrl, parsed } from './declared-dates';
import type { Evidence } from './evidence';
import type { Found } from './page-metadata';
import type { DateContext } from './parse-date';
import { fromClasses, fromLines, fromLoneDates } from './shown-dates';
import { fromTimes, MOST_TIMES } from './time-elements';

export interface PageDates {
  published?: Found<string>;
  modified?: Found<string>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When it came out and when it was last changed, in the order of trust: data for machines, `<time>`, what is shown, the address. */
export function readDates(evidence: Evidence, heading: Element | undefined, context: DateContext): PageDates {
  const published = firstOf([
    () => fromLinkedData(evidence, context, ['datePublished', 'dateCreated', 'uploadDate']),
    () => fromMetas(evidence, context, PUBLISHED_METAS),
    () => fromItems(evidence, context, heading, ['datepublished', 'datecreated', 'pubdate']),
    () => fromNamedMetas(evidence, context),
    () => fromTimes(evidence, context, heading, true),
    () => fromTimes(evidence, context, heading, false),
    () => fromLines(evidence, context, heading, 'published'),
    () => fromUrl(evidence, context),
    () => fromClasses(evidence, context, heading),
    // The headline may have been mistaken; the dates round the text are still its own.
    () => fromLines(evidence, context, heading, 'published', false),
    () => fromLoneDates(evidence, context, heading),
    () => heading && fromLines(evidence, context, undefined, 'published'),
    () => heading && fromClasses(evidence, context, undefined),
  ]);
  const modified = firstOf([
    () => fromLinkedData(evidence, context, ['dateModified']),
    () => fromMetas(evidence, context, MODIFIED_METAS),
    () => fromItems(evidence, context, heading, ['datemodified']),
    () => fromLines(evidence, context, heading, 'modified'),
  ]);
  const first = published ? inLocalTime(published, evidence, heading, context) : modified;
  return {
    ...(first && { published: first }),
    ...(modified && first && modified.value.slice(0, 10) >= first.value.slice(0, 10) && { modified }),
  };
}

/**
 * Many systems write the instant in universal time, which after an evening is tomorrow's date. The page's `<time>` may
 * have the same instant with its zone, and the address the day it was for its writer.
 */
function inLocalTime(
  date: Found<string>,
  evidence: Evidence,
  heading: Element | undefined,
  context: DateContext,
): Found<string> {
  if (!/T.*(?:Z|[+]00:00)$/.test(date.value)) return date;
  const instant = Date.parse(date.value);
  for (const time of listOf(evidence.doc.getElementsByTagName('time')).slice(0, MOST_TIMES)) {
    const local = parsed(time.getAttribute('datetime') ?? undefined, 'time-element', context);
    if (local && /[+-](?!00:00)\d\d:\d\d$/.test(local.value) && Math.abs(Date.parse(local.value) - instant) < 60_000)
      return local;
  }
  const hour = (instant / HOUR) % 24;
  if (hour >= 9 && hour < 21) return date;
  const shown = fromUrl(evidence, context) ?? fromLines(evidence, context, heading, 'published');
  return shown && isDayBeside(shown.value, instant) ? { value: shown.value.slice(0, 10), source: shown.source } : date;
}

/** Whether a day is the instant's from the Americas to eastern Europe, when it isn't by universal time. */
function isDayBeside(date: string, instant: number): boolean {
  const day = Math.floor(Date.parse(date.slice(0, 10)) / DAY);
  return (
    day !== Math.floor(instant / DAY) &&
    [instant - 9 * HOUR, instant + 3 * HOUR].some((time) => Math.floor(time / DAY) === day)
  );
}

type Reader = () => Found<string> | undefined;

function firstOf(readers: Reader[]): Found<string> | undefined {
  for (const read of readers) {
    const found = read();
    if (found) return found;
  }
  return undefined;
}
