/** A month as a language writes it, and the calendar its number belongs to. */
interface MonthName {
  month: number;
  calendar: 'gregory' | 'persian';
}

export interface MonthTable {
  /** Matches one month's name; no groups. */
  pattern: string;
  find(name: string): MonthName | undefined;
}

/**
 * English needs no `Intl`, whose first use costs a page tens of milliseconds: dates as the language of the web writes them
 * have its stems, and the endings tell a month from "Marketing".
 */
const ENGLISH_STEMS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2021, month)).toUTCString().slice(8, 11).toLowerCase(),
);
export const ENGLISH_MONTHS = `(?:${ENGLISH_STEMS.join('|')})(?:r?uary|ch|il|[ety]|ust|t?ember|ober)?`;
const ENGLISH_DAYS = '(?:mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day|s|rs?)?';
const ENGLISH_WORD = new RegExp(`^(?:${ENGLISH_MONTHS}|${ENGLISH_DAYS})$`, 'i');

/** Countries that share a language but not its month names, and calendars in daily use beside the Gregorian. */
const VARIANTS: Record<string, string[]> = {
  ar: ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA'],
  de: ['de', 'de-AT'],
  fa: ['fa-u-ca-persian', 'fa-u-ca-gregory', 'fa-AF-u-ca-persian'],
  no: ['nb', 'nn'],
  pt: ['pt', 'pt-PT'],
  sr: ['sr-Cyrl', 'sr-Latn'],
  th: ['th-u-ca-gregory'],
  zh: ['zh'],
};
const STYLES: Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'long' },
  { month: 'short' },
];
const tables = new Map<string, MonthTable>();

/**
 * The months of a language and of English, as `Intl` knows them: long, short, alone and beside a day (many languages
 * decline them).
 */
export function monthTable(lang: string): MonthTable {
  const known = tables.get(lang);
  if (known) return known;
  const names = new Map<string, MonthName>();
  if (lang !== 'en') for (const locale of VARIANTS[lang] ?? [lang]) addMonths(locale, names);
  const alternatives = [...names.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const table: MonthTable = {
    pattern: [...alternatives, ENGLISH_MONTHS].join('|'),
    find(name) {
      const month = ENGLISH_STEMS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
      return names.get(monthKey(name)) ?? (month ? { month, calendar: 'gregory' } : undefined);
    },
  };
  tables.set(lang, table);
  return table;
}

/** Whether a word is a month's or a weekday's name. */
export function isCalendarWord(word: string, lang: string): boolean {
  const key = monthKey(word.replace(/[,;:]$/, ''));
  // May, June, April and August are people too.
  if (key.length < 3 || /^\d+$|^(?:may|june?|april|august|avril|juin|mars|juli|julia)$/.test(key)) return false;
  if (ENGLISH_WORD.test(key)) return true;
  if (lang === 'en') return false;
  const months = new RegExp(`^(?:${monthTable(lang).pattern})$`, 'iu');
  return months.test(key) || weekdays(lang).has(key);
}

const weekdaySets = new Map<string, Set<string>>();

function weekdays(lang: string): Set<string> {
  let names = weekdaySets.get(lang);
  if (!names) {
    names = new Set();
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) names.add(monthKey(format.format(Date.UTC(2024, 0, day))));
    }
    weekdaySets.set(lang, names);
  }
  return names;
}

const monthKey = (name: string): string => name.toLowerCase().replace(/\.$/, '');

function addMonths(locale: string, names: Map<string, MonthName>): void {
  for (const style of STYLES) {
    let format: Intl.DateTimeFormat;
    try {
      format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', numberingSystem: 'latn' });
    } catch {
      return; // the page's language tag is no language tag
    }
    const calendar = locale.includes('persian') ? 'persian' : 'gregory';
    for (let step = 0; step < 12; step++) {
      // The Persian year begins on 20 or 21 March, and each day here stands well inside its month.
      const date = calendar === 'persian' ? new Date(Date.UTC(2021, 2 + step, 28)) : new Date(Date.UTC(2021, step, 15));
      const part = format.formatToParts(date).find(({ type }) => type === 'month');
      const name = part && monthKey(part.value);
      if (name && !/^\d+$/.test(name) && name.length > 1 && !names.has(name))
        names.set(name, { month: step + 1, calendar });
    }
  }
}

const escapePattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
