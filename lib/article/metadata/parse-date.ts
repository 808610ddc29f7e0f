import { type Day, fromPersian, isDay } from './calendars';
import { withPlainDigits } from './digits';
import { monthTable } from './month-names';

/** What helps to read a date: the page's language, and whether 3/4 is the third of April. */
export interface DateContext {
  lang: string;
  dayFirst: () => boolean;
  now: Date;
}

/** A date found in a text: ISO 8601, with the time only where its zone is known. */
export interface FoundDate {
  iso: string;
  index: number;
  length: number;
}

/** What any date with its month in words has: a year beside letters. Saves building the months for a page of numbers. */
const NAMED_DATE = /\p{L}[\p{M}.,’']*[-\s,/]*(?:\d{1,2}\D{0,4})?[\s,/-]*\b\p{Nd}{4}|\d{4}\D{0,5}\s?\p{L}/u;
/** What any date in numbers alone has: two of them with a mark between, or the sign for a day or a month. */
const NUMBERED_DATE = /\d\s?[-/.]\s?\d|[月월]/;
const OLDEST_YEAR = 1985;
const DAY = 86_400_000;
const LONGEST = 600;
/** What may stand after a day's number: English and French ordinals, "de", points and commas. */
const AFTER_DAY = '(?:st|nd|rd|th|er|[ºª°])?[.,]?(?:\\s+(?:de|del|of|di|da|do|dhe|ngày))?\\s*(?:,\\s*)?';
const BEFORE_YEAR = '[.,]?\\s*(?:de |del |do |of |năm |of the year |г\\.?\\s*)?,?\\s*';
const TIME =
  /^(?:\D{0,14}?)\b([01]?\d|2[0-3])[:.h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\b\.?)?\s*(Z\b|UTC|GMT|[ECMP][SD]T\b|CES?T\b|MES?Z\b)?\s*(?:\(?(?:UTC|GMT)?\s*([+-]\d{2}):?(\d{2})\)?)?/i;
/** Zones as RFC 2822 abbreviates them, and central Europe's; other abbreviations mean several. */
const ZONES: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
};

/** The one date a machine-readable attribute holds: ISO in its many spellings, RFC 2822, seconds since 1970. */
export function parseMachineDate(value: string, context: DateContext): string | undefined {
  const text = value.trim();
  const stamp = /^(\d{10}|\d{13})(?:\.\d+)?$/.exec(text)?.[1];
  if (stamp) {
    const date = new Date(Number(stamp) * (stamp.length === 10 ? 1000 : 1));
    return isPlausible(date.getTime(), context.now) ? date.toISOString() : undefined;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    const time = hour ? `T${hour}:${minute}:${second ?? '00'}${zone ?? ''}` : '';
    return datesIn(`${year}-${month}-${day}${time}`, context)[0]?.iso;
  }
  return datesIn(text, context)[0]?.iso;
}

/** Every plausible date in a short text, in the order they stand. */
export function datesIn(text: string, context: DateContext): FoundDate[] {
  const plain = withPlainDigits(text.slice(0, LONGEST)).replace(/[\u200e\u200f\u061c]/g, '');
  if (!/\d/.test(plain)) return [];
  const found = NUMBERED_DATE.test(plain) ? matchesOf(NUMERIC, plain, context) : [];
  if (!found.length && NAMED_DATE.test(plain)) found.push(...matchesOf(namedPatterns(context.lang), plain, context));
  return found.sort((a, b) => a.index - b.index);
}

function matchesOf(patterns: Pattern[], plain: string, context: DateContext): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const day = read(match, context);
      if (!day || !isDay(day) || found.some((other) => overlaps(other, match))) continue;
      const rest = plain.slice(match.index + match[0].length, match.index + match[0].length + 48);
      const iso = isoOf(day, rest);
      if (isPlausible(Date.parse(iso), context.now)) found.push({ iso, index: match.index, length: match[0].length });
    }
  }
  return found;
}

/** Not before the web kept archives, not later than tomorrow anywhere on earth. */
function isPlausible(time: number, now: Date): boolean {
  return time >= Date.UTC(OLDEST_YEAR, 0, 1) && time <= now.getTime() + 2 * DAY;
}

interface Pattern {
  pattern: RegExp;
  read: (match: RegExpMatchArray, context: DateContext) => Day | undefined;
}

const NUMERIC: Pattern[] = [
  {
    pattern: /(?<![\d.])(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/g,
    read: ([, year, month, day]) => dayOf(year, month, day),
  },
  {
    pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日號号일]?/g,
    read: ([, year, month, day]) => dayOf(year, month, day),
  },
  {
    pattern: /(?<!\d)(\d{1,2})[日号]\s*(\d{1,2})月\s*(\d{4})(?!\d)/g,
    read: ([, day, month, year]) => dayOf(year, month, day),
  },
  {
    pattern: /令和\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g,
    read: ([, year, month, day]) => dayOf(String(2018 + (year === '元' ? 1 : Number(year))), month, day),
  },
  {
    pattern: /(?<![\d.:/-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:]|\.\d)/g,
    read: ([, first = '', mark, second = '', year = ''], { dayFirst }) => {
      const monthFirst =
        (Number(second) > 12 && Number(first) <= 12) || (mark !== '.' && Number(first) <= 12 && !dayFirst());
      const full = year.length === 2 ? `20${year}` : year;
      return monthFirst ? dayOf(full, first, second) : dayOf(full, second, first);
    },
  },
];

const patterns = new Map<string, Pattern[]>();

function namedPatterns(lang: string): Pattern[] {
  const known = patterns.get(lang);
  if (known) return known;
  const { pattern: month, find } = monthTable(lang);
  const before = '(?<![\\p{L}\\p{M}])[בו]?';
  const after = '(?![\\p{L}\\p{M}])';
  const named = (year?: string, name?: string, day?: string): Day | undefined => {
    const known = find(name ?? '');
    if (!known || !year || !day) return undefined;
    const date = { year: Number(year), month: known.month, day: Number(day) };
    return known.calendar === 'persian' ? fromPersian(date) : shiftEra(date);
  };
  const made: Pattern[] = [
    {
      pattern: new RegExp(
        `(?<!\\d)(\\d{1,2})${AFTER_DAY}[-/\\s]*${before}(${month})${after}[-/]?${BEFORE_YEAR}(\\d{4})(?!\\d)`,
        'giu',
      ),
      read: ([, day, name, year]) => named(year, name, day),
    },
    {
      pattern: new RegExp(
        `${before}(${month})${after}\\.?[-\\s]*(\\d{1,2})(?:st|nd|rd|th)?${BEFORE_YEAR}(?<!\\d)(\\d{4})(?!\\d)`,
        'giu',
      ),
      read: ([, name, day, year]) => named(year, name, day),
    },
    {
      pattern: new RegExp(
        `(?<!\\d)(\\d{4})[.,]?(?:\\(?e?ko\\)?)?\\s*${before}(${month})${after}\\.?[-\\s]*(\\d{1,2})(?!\\d)`,
        'giu',
      ),
      read: ([, year, name, day]) => named(year, name, day),
    },
  ];
  patterns.set(lang, made);
  return made;
}

const dayOf = (year?: string, month?: string, day?: string): Day | undefined =>
  shiftEra({ year: Number(year), month: Number(month), day: Number(day) });

/** The Buddhist era counts 543 years more; a numeric year of the 14th century is Persian. */
function shiftEra(day: Day): Day | undefined {
  if (day.year > 2400 && day.year < 2700) return { ...day, year: day.year - 543 };
  if (day.year > 1360 && day.year < 1500) return fromPersian(day);
  return day;
}

function isoOf({ year, month, day }: Day, rest: string): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = TIME.exec(rest.startsWith('T') ? rest.slice(1) : rest);
  if (!time) return date;
  const [, hours, minutes, seconds, half, zone, offset, offsetMinutes] = time;
  const tail = offset ? `${offset}:${offsetMinutes}` : zone && ZONES[zone.toLowerCase()];
  if (!tail) return date;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return `${date}T${two(hour)}:${minutes}:${seconds ?? '00'}${tail}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

const overlaps = (found: FoundDate, match: RegExpExecArray): boolean =>
  match.index < found.index + found.length && found.index < match.index + match[0].length;
