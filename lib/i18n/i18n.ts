import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';

type Key = keyof GeneratedI18nStructure & string;
/** A message given once per CLDR plural category: `minutes` for `minutes.one`, `minutes.other`. */
type PluralKey = Key extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;
type Substitution = string | number;

// The generated types tie each key to its count of substitutions, which a wrapper taking any key can't repeat: the test
// over the locale files checks the placeholders instead.
const translate = createI18n().t as (key: string, substitutions?: Substitution[]) => string;

/** BCP 47 tag of the language the messages are in, which is not always the browser's: each locale file names its own. */
export const uiLocale = (): string => translate('locale');

/** The way the interface runs: from right to left in Arabic. */
export function uiDirection(): 'ltr' | 'rtl' {
  return new Intl.Locale(uiLocale()).maximize().script === 'Arab' ? 'rtl' : 'ltr';
}

/** Tells a document what language it speaks and which way that runs. */
export function speakUiLanguage(root: HTMLElement): void {
  root.lang = uiLocale();
  root.dir = uiDirection();
}

/** The browser's own form of that language: a date reads otherwise in London than in Chicago, and Cairo has its digits. */
function regionalLocale(): string {
  const language = uiLocale();
  return navigator.languages.find((tag) => tag.split('-')[0] === language.split('-')[0]) ?? language;
}

const formats = new Map<string, object>();
/** Making a format takes longer than all a list writes with it, so each is made once. */
function format<Options, Format extends object>(
  Kind: new (locale: string, options?: Options) => Format,
  locale: string,
  options?: Options,
): Format {
  const key = `${Kind.name} ${locale} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Kind(locale, options);
  formats.set(key, made);
  // By its key it is of this kind.
  return made as Format;
}

/** The message for `key`, with `$1`, `$2`… replaced; a number stands there as the language writes it. */
export function t(key: Key, substitutions: readonly Substitution[] = []): string {
  return translate(key, written(substitutions));
}

/** The form of `key` that fits `n` by the rules of the language; `$1` is `n` in its digits, the others follow. */
export function plural(key: PluralKey, n: number, substitutions: readonly Substitution[] = []): string {
  const category = format(Intl.PluralRules, uiLocale()).select(n);
  return translate(`${key}.${hasForm(key, category) ? category : 'other'}`, written([n, ...substitutions]));
}

const written = (substitutions: readonly Substitution[]) =>
  substitutions.map((value) => (typeof value === 'number' ? formatNumber(value) : value));

/** A number as the language writes it there, in the same digits as its dates. */
export function formatNumber(n: number, options?: Intl.NumberFormatOptions): string {
  return format(Intl.NumberFormat, regionalLocale(), options).format(n);
}

/**
 * A day as the language writes it. Returns an empty string for what is no date.
 * @param date ISO 8601 or milliseconds. A date without a time is that day everywhere, so it is read in UTC.
 * @param style `short` leaves the year out when it is this year's
 */
export function formatDate(date: string | number, style: 'short' | 'long' = 'long', now = new Date()): string {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return '';
  const isDayOnly = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const isThisYear = time.getUTCFullYear() === now.getUTCFullYear();
  return format(Intl.DateTimeFormat, regionalLocale(), {
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    ...(style === 'short' && isThisYear ? {} : { year: 'numeric' }),
    ...(isDayOnly ? { timeZone: 'UTC' } : {}),
  }).format(time);
}

/**
 * Whether a language file has a form of its own for a category. Every file has all that its language needs; only French
 * and its sisters leave out `many`, their form for round millions, where `other` serves.
 */
function hasForm(key: string, category: Intl.LDMLPluralRule): boolean {
  return category === 'one' || category === 'other' || translate(`${key}.${category}`) !== '';
}
