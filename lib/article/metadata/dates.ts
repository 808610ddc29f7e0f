import { PUBLISHED, UPDATED } from './date-words';
import type { Evidence } from './evidence';
import { isFurniture } from './furniture';
import { stringOf } from './json-ld';
import { type Line, leavesWithin } from './lines';
import { machineValue } from './microdata';
import type { Found, MetadataSource } from './page-metadata';
import { type DateContext, datesIn, parseMachineDate } from './parse-date';
import { textOf } from './text';
import { parseUrl } from './urls';

export interface PageDates {
  published?: Found<string>;
  modified?: Found<string>;
}

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date-published',
  'article:post_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'published_time',
  'publishtime',
  'ptime',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dc.date.published',
  'dc.issued',
  'dc.date.created',
  'dc.created',
  'dc.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
  'displaydate',
  'bt:pubdate',
  'date',
  'datecreated',
  'created',
  'og:pubdate',
  'video:release_date',
  'release_date',
  'last-publication-date',
  'vr:published_time',
  'gentime',
  'mediator_published_time',
];
const MODIFIED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'article:modified',
  'datemodified',
  'dc.date.modified',
  'dc.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'modified',
  'revision_date',
  'updated_time',
  'updated',
];
const DATE_NAME = /(?:date|time|publish|posted|pubdate|entry-meta|meta|byline|info|datum|fecha|stamp|uhrzeit)/i;
const MOST_TIMES = 60;
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
  for (const time of [...evidence.doc.getElementsByTagName('time')].slice(0, MOST_TIMES)) {
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

function parsed(value: string | undefined, source: MetadataSource, context: DateContext): Found<string> | undefined {
  const iso = value && parseMachineDate(value, context);
  return iso ? { value: iso, source } : undefined;
}

function fromLinkedData(
  { article, nodes }: Evidence,
  context: DateContext,
  names: string[],
): Found<string> | undefined {
  const sources = [article, nodes.find((node) => node.datePublished)];
  for (const node of sources) {
    for (const name of names) {
      const found = node && parsed(stringOf(node[name], nodes), 'json-ld', context);
      if (found) return found;
    }
  }
  return undefined;
}

function fromMetas({ metas }: Evidence, context: DateContext, names: string[]): Found<string> | undefined {
  for (const name of names) {
    for (const value of metas.get(name) ?? []) {
      const found = parsed(value, name.includes(':') ? 'open-graph' : 'meta', context);
      if (found) return found;
    }
  }
  return undefined;
}

/** A meta named for publishing in a way of its own: `published_on`, `w-published-date`. */
function fromNamedMetas({ metas }: Evidence, context: DateContext): Found<string> | undefined {
  for (const [name, values] of metas) {
    if (!/publish|pub-?date|posted|issued/.test(name) || /publisher|modif|updat|expir/.test(name)) continue;
    const found = parsed(values[0], 'meta', context);
    if (found) return found;
  }
  return undefined;
}

function fromItems(
  { items }: Evidence,
  context: DateContext,
  heading: Element | undefined,
  names: string[],
): Found<string> | undefined {
  for (const name of names) {
    for (const element of items.get(name) ?? []) {
      if (isFurniture(element, heading)) continue;
      const found =
        parsed(machineValue(element), 'microdata', context) ?? parsed(textOf(element, 100), 'microdata', context);
      if (found) return found;
    }
  }
  return undefined;
}

/** The `<time>` nearest to the headline in the page's order that isn't a comment's, a teaser's or an update's. */
function fromTimes(
  { doc }: Evidence,
  context: DateContext,
  heading: Element | undefined,
  strictly: boolean,
): Found<string> | undefined {
  const times = [...doc.querySelectorAll('time, abbr.published, abbr.date')].slice(0, MOST_TIMES);
  const candidates = times.filter((time) => !isFurniture(time, heading, strictly) && !isTeaser(time));
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

/** A date shown in the lines about the headline: named as one by its class or label, or alone in its line. */
function fromLines(
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
    if (!/\p{Nd}/u.test(line.text) || isFurniture(line.element, heading, strictly) || isTeaser(line.element)) continue;
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

/** The day in the address: `/2024/03/05/`, `2024-03-05`, `05-03-2024`, or a run of eight digits. */
function fromUrl({ url }: Evidence, context: DateContext): Found<string> | undefined {
  const path = parseUrl(url)?.pathname ?? '';
  const yearFirst = /(?<![\d])((?:19|20)\d\d)([/_.-]?)([01]?\d)\2([0-3]?\d)(?!\d)/.exec(path);
  const dayFirst = /(?<![\d])([0-3]?\d)([/_.-]?)([01]?\d)\2((?:19|20)\d\d)(?!\d)/.exec(path);
  const [year, month = '', day = ''] = yearFirst
    ? [yearFirst[1], yearFirst[3], yearFirst[4]]
    : [dayFirst?.[4], dayFirst?.[3], dayFirst?.[1]];
  const match = yearFirst ?? dayFirst;
  // Digits alone are a date only when there are eight of them.
  if (!match || (!match[2] && match[0].length !== 8)) return undefined;
  return parsed(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, 'url', context);
}

/** What an element called a date says, anywhere on the page. */
function fromClasses(
  { named }: Evidence,
  context: DateContext,
  heading: Element | undefined,
): Found<string> | undefined {
  for (const element of named.dates) {
    if (isFurniture(element, heading) || isTeaser(element)) continue;
    for (const { text } of leavesWithin(element, 1000).slice(0, 6)) {
      const date = text.length < 160 ? datesIn(text, context)[0] : undefined;
      if (date) return { value: date.iso, source: 'date-line' };
    }
  }
  return undefined;
}

/** A date that stands alone in its element, anywhere in the article: the last resort. */
function fromLoneDates(
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
    if (!date || text.trim().length > date.length + 24 || isFurniture(parent, heading) || isTeaser(parent)) continue;
    return { value: date.iso, source: 'date-line' };
  }
  return undefined;
}

/** Inside a link that holds more than the date, or in a list of links: another article's. */
function isTeaser(element: Element): boolean {
  const link = element.closest('a');
  return link !== null && textOf(link, 100).length > 60;
}

const isAfter = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & 4) !== 0;
