const DAY = 86_400_000;
let persian: Intl.DateTimeFormat | undefined;

/** A day of the Gregorian calendar, months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The Gregorian day of one of the Persian calendar: `Intl` knows it only the other way round, so near and then there. */
export function fromPersian({ year, month, day }: Day): Day | undefined {
  persian ??= new Intl.DateTimeFormat('en-u-ca-persian', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const wanted = year * 372 + month * 31 + day;
  let time = Date.UTC(year + 621, 2, 21) + ((month - 1) * 30.5 + day - 1) * DAY;
  for (let tries = 0; tries < 8; tries++) {
    const parts = persian.formatToParts(time);
    const part = (type: string) => Number.parseInt(parts.find((one) => one.type === type)?.value ?? '', 10);
    const reached = part('year') * 372 + part('month') * 31 + part('day');
    if (reached === wanted) return dayOf(new Date(time));
    time += Math.max(-3, Math.min(3, wanted - reached)) * DAY;
  }
  return undefined;
}

/** Whether there is such a day. */
export function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const dayOf = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
