import {
  type Appearance,
  FOCUSES,
  FONTS,
  type NumberSetting,
  OWN_CSS_LIMIT,
  PAGINGS,
  PARAGRAPHS,
  PICTURES,
  RANGES,
  THEMES,
  type Theme,
  type TypeChanges,
  type TypeSettings,
  USUAL_APPEARANCE,
  WRITINGS,
} from './settings';

/** More exceptions than anybody makes by hand. */
const MOST_EXCEPTIONS = 500;
const HOST = /^[a-z0-9._-]{1,253}$/;
const LANGUAGE = /^[a-z]{2,3}$/;

type Reader<T> = (value: unknown) => T | undefined;

const FIELDS: { [Key in keyof TypeSettings]: Reader<TypeSettings[Key]> } = {
  font: oneOf(FONTS),
  size: within('size'),
  measure: within('measure'),
  lineHeight: within('lineHeight'),
  letterSpacing: within('letterSpacing'),
  wordSpacing: within('wordSpacing'),
  paragraphs: oneOf(PARAGRAPHS),
  justified: yesOrNo,
  hyphenated: yesOrNo,
  pictures: oneOf(PICTURES),
  focus: oneOf(FOCUSES),
  wordStarts: yesOrNo,
  writing: oneOf(WRITINGS),
  paging: oneOf(PAGINGS),
  ownCss: (value) => (typeof value === 'string' && value.length <= OWN_CSS_LIMIT ? value : undefined),
};

/** What was stored, field by field: whatever can't be understood is as usual, and the rest stays. */
export function parseAppearance(stored: unknown): Appearance {
  if (!isRecord(stored)) return USUAL_APPEARANCE;
  return {
    theme: parseTheme(stored.theme),
    everywhere: parseChanges(stored.everywhere),
    languages: parseExceptions(stored.languages, LANGUAGE),
    sites: parseExceptions(stored.sites, HOST),
  };
}

export function parseTheme(value: unknown): Theme {
  return oneOf(THEMES)(value) ?? USUAL_APPEARANCE.theme;
}

function parseChanges(value: unknown): TypeChanges {
  if (!isRecord(value)) return {};
  const known = Object.entries(FIELDS)
    .map(([key, read]) => [key, read(Object.hasOwn(value, key) ? value[key] : undefined)] as const)
    .filter(([, setting]) => setting !== undefined);
  // Each entry was made by the reader of its own key, which the type of `fromEntries` does not carry.
  return Object.fromEntries(known) as TypeChanges;
}

function parseExceptions(value: unknown, name: RegExp): Record<string, TypeChanges> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => name.test(key))
      .slice(0, MOST_EXCEPTIONS)
      .map(([key, changes]) => [key, parseChanges(changes)] as const)
      .filter(([, changes]) => Object.keys(changes).length > 0),
  );
}

function oneOf<T extends string>(choices: readonly T[]): Reader<T> {
  return (value) => choices.find((choice) => choice === value);
}

function within(setting: NumberSetting): Reader<number> {
  const { min, max } = RANGES[setting];
  return (value) =>
    typeof value === 'number' && Number.isFinite(value) ? Math.max(min, Math.min(max, value)) : undefined;
}

function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
