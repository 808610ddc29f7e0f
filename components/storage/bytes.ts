import { formatNumber } from '../../lib/i18n/i18n';

const UNITS = [
  [1_000_000_000, 'gigabyte'],
  [1_000_000, 'megabyte'],
  [1000, 'kilobyte'],
] as const;

/** A size as a person reads it: in the unit that leaves a number they can picture. */
export function inBytes(bytes: number): string {
  const [size, unit] = UNITS.find(([one]) => bytes >= one) ?? ([1000, 'kilobyte'] as const);
  const amount = bytes / size;
  return formatNumber(amount, { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 });
}
