/** A month as a language writes it, and the calendar its number belongs to. */
export interface MonthName {
  month: number;
  calendar: 'gregory' | 'persian';
}

export interface MonthTable {
  /** Matches one month's name; no groups. */
  pattern: string;
  names: Map<string, MonthName>;
}

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

/** The months of the languages, as `Intl` knows them: long, short, alone and beside a day (many languages decline them). */
export function monthTable(langs: readonly string[]): MonthTable {
  const key = langs.join();
  const known = tables.get(key);
  if (known) return known;
  const names = new Map<string, MonthName>();
  for (const lang of langs) for (const locale of VARIANTS[lang] ?? [lang]) addMonths(locale, names);
  const alternatives = [...names.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const table = { pattern: alternatives.join('|'), names };
  tables.set(key, table);
  return table;
}

/** Whether a word is a month's or a weekday's name, long enough not to be anything else. */
export function isCalendarWord(word: string, lang: string, shortest = 4): boolean {
  const key = monthKey(word.replace(/[,;:]$/, ''));
  if (key.length < shortest || /^\d+$/.test(key)) return false;
  const langs = lang === 'en' ? ['en'] : [lang, 'en'];
  // May, June, April and August are people too.
  return (
    weekdays(langs).has(key) ||
    (monthTable(langs).names.has(key) && !/^(?:may|june|april|august|avril|juni?|mars|juli|julia)$/.test(key))
  );
}

const weekdaySets = new Map<string, Set<string>>();

function weekdays(langs: readonly string[]): Set<string> {
  const key = langs.join();
  let names = weekdaySets.get(key);
  if (!names) {
    names = new Set();
    for (const lang of langs) {
      for (const weekday of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
        for (let day = 1; day <= 7; day++) names.add(monthKey(format.format(Date.UTC(2024, 0, day))));
      }
    }
    weekdaySets.set(key, names);
  }
  return names;
}

export const monthKey = (name: string): string => name.toLowerCase().replace(/\.$/, '');

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
