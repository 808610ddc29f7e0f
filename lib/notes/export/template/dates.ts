/** Tokens of Day.js, which Web Clipper writes dates with; what stands in brackets stays. */
const TOKENS = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|A|a|ZZ|Z/g;

/** A moment as the format says, where the reader is. Names of days and months are English, as Day.js has them. */
export function formatMoment(moment: Date, format: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const name = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en', options).format(moment);
  const offset = -moment.getTimezoneOffset();
  const zone = (colon: string) =>
    `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${colon}${two(Math.abs(offset) % 60)}`;
  const hours = moment.getHours();
  const parts: Record<string, () => string> = {
    YYYY: () => String(moment.getFullYear()).padStart(4, '0'),
    YY: () => two(moment.getFullYear() % 100),
    MMMM: () => name({ month: 'long' }),
    MMM: () => name({ month: 'short' }),
    MM: () => two(moment.getMonth() + 1),
    M: () => String(moment.getMonth() + 1),
    DD: () => two(moment.getDate()),
    D: () => String(moment.getDate()),
    dddd: () => name({ weekday: 'long' }),
    ddd: () => name({ weekday: 'short' }),
    HH: () => two(hours),
    H: () => String(hours),
    hh: () => two(hours % 12 || 12),
    h: () => String(hours % 12 || 12),
    mm: () => two(moment.getMinutes()),
    m: () => String(moment.getMinutes()),
    ss: () => two(moment.getSeconds()),
    s: () => String(moment.getSeconds()),
    A: () => (hours < 12 ? 'AM' : 'PM'),
    a: () => (hours < 12 ? 'am' : 'pm'),
    ZZ: () => zone(''),
    Z: () => zone(':'),
  };
  return format.replace(TOKENS, (token, literal: string | undefined) => literal ?? parts[token]?.() ?? token);
}

/** Reads a date; one without a time is that day where the reader is. */
export function readMoment(text: string, format?: string): Date | null {
  const day = format ? withFormat(text, format) : /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim())?.slice(1).map(Number);
  const [year, month, date] = day ?? [];
  const moment = year && month && date ? new Date(year, month - 1, date) : new Date(text);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** Year, month and day by their places in a format. */
function withFormat(text: string, format: string): number[] | undefined {
  const places = [...format.matchAll(/YYYY|MM?|DD?/g)].map(([token]) => token[0]);
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  const at = (letter: string) => numbers[places.indexOf(letter)];
  const day = [at('Y'), at('M'), at('D')];
  return day.every((part) => part !== undefined) ? day : undefined;
}

const UNITS = {
  year: 'FullYear',
  month: 'Month',
  week: 'Date',
  day: 'Date',
  hour: 'Hours',
  minute: 'Minutes',
} as const;

/** `+1 year`, `- 2 months`. */
export function movedMoment(moment: Date, by: string): Date | null {
  const [, sign, count, unit] = /^\s*([+-])\s*(\d{1,4})\s*(year|month|week|day|hour|minute)s?\s*$/.exec(by) ?? [];
  const known = Object.keys(UNITS).find((one): one is keyof typeof UNITS => one === unit);
  if (!known) return null;
  const moved = new Date(moment);
  const step = Number(`${sign}${count}`) * (known === 'week' ? 7 : 1);
  moved[`set${UNITS[known]}`](moved[`get${UNITS[known]}`]() + step);
  return moved;
}
