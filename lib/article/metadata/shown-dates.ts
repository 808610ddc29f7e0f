import { PUBLISHED, UPDATED } from './date-words';
import type { Evidence } from './evidence';
import { isFurniture } from './furniture';
import { type Line, leavesWithin } from './lines';
import { isDateInProse, isSubjectsDate } from './other-dates';
import type { Found } from './page-metadata';
import { type DateContext, datesIn } from './parse-date';
import { textOf } from './text';

const DATE_NAME = /(?:date|time|publish|posted|pubdate|entry-meta|meta|byline|info|datum|fecha|stamp|uhrzeit)/i;

/** A date shown in the lines about the headline: named as one by its class or label, or alone in its line. */
export function fromLines(
  evidence: Evidence,
  context: DateContext,
  heading: Element | undefined,
  wanted: 'published' | 'modified',
  strictly = true,
): Found<string> | undefined {
  const start = heading ?? evidence.doc.body?.querySelector('article, main, p');
  if (!start) return undefined;
  let best: string | undefined;
  let bestScore = 0;
  for (const line of evidence.linesAround(start)) {
    if (wanted === 'modified' && !UPDATED.test(line.text)) continue;
    if (!/\p{Nd}/u.test(line.text) || isFurniture(line.element, heading, strictly) || isOthers(line.element)) continue;
    for (const { iso, index, length } of datesIn(line.text, context)) {
      const score = lineScore(line, index, length, wanted);
      if (score > bestScore) {
        best = iso;
        bestScore = score;
      }
    }
  }
  return best ? { value: best, source: 'date-line' } : undefined;
}

function lineScore(line: Line, index: number, length: number, wanted: 'published' | 'modified'): number {
  const { element, text, distance } = line;
  const before = text.slice(Math.max(0, index - 40), index);
  const updated = UPDATED.test(before) && !PUBLISHED.test(before.slice(before.search(UPDATED)));
  if (wanted === 'modified') return updated ? 100 - Math.abs(distance) : 0;
  const others = text.length - length;
  const named = DATE_NAME.test(`${element.className} ${element.id} ${element.parentElement?.className ?? ''}`);
  let score = 60 - Math.abs(distance) - (distance < 0 ? 10 : 0);
  if (others > 140) score -= 45;
  else if (others > 60) score -= 15;
  if (named) score += 25;
  if (PUBLISHED.test(before)) score += 25;
  if (updated) score -= 15;
  return score > 20 ? score : 0;
}

/** What an element called a date says, anywhere on the page. */
export function fromClasses(
  { named }: Evidence,
  context: DateContext,
  heading: Element | undefined,
): Found<string> | undefined {
  for (const element of named.dates) {
    if (isFurniture(element, heading) || isOthers(element) || isDateInProse(element)) continue;
    for (const { text } of leavesWithin(element, 1000).slice(0, 6)) {
      const date = text.length < 160 ? datesIn(text, context)[0] : undefined;
      if (date) return { value: date.iso, source: 'date-line' };
    }
  }
  return undefined;
}

/** A date that stands alone in its element, anywhere in the article: the last resort. */
export function fromLoneDates(
  { doc }: Evidence,
  context: DateContext,
  heading: Element | undefined,
): Found<string> | undefined {
  if (!doc.body) return undefined;
  const walker = doc.createTreeWalker(heading?.closest('article, main') ?? doc.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (text.length > 80 || !parent || !/\p{Nd}{4}/u.test(text) || /^(?:SCRIPT|STYLE)$/.test(parent.tagName)) continue;
    const [date] = datesIn(text, context);
    if (
      !date ||
      text.trim().length > date.length + 24 ||
      isFurniture(parent, heading) ||
      isOthers(parent) ||
      isDateInProse(parent)
    )
      continue;
    return { value: date.iso, source: 'date-line' };
  }
  return undefined;
}

const isOthers = (element: Element) => isTeaser(element) || isSubjectsDate(element);

/** Inside a link that holds more than the date, or in a list of links: another article's. */
export function isTeaser(element: Element): boolean {
  const link = element.closest('a');
  return link !== null && textOf(link, 100).length > 60;
}
