/** Every choice there is, in the order it is offered. */
export const THEMES = ['system', 'light', 'sepia', 'grey', 'dark', 'black', 'contrast'] as const;
export const FONTS = ['serif', 'sans', 'legible', 'mono', 'systemSerif', 'systemSans'] as const;
export const PARAGRAPHS = ['spaced', 'indented'] as const;
export const PICTURES = ['full', 'small', 'none'] as const;
export const FOCUSES = ['off', 'paragraph', 'lines'] as const;
export const WRITINGS = ['horizontal', 'vertical'] as const;
export const PAGINGS = ['scroll', 'pages'] as const;

export type Theme = (typeof THEMES)[number];
export type Font = (typeof FONTS)[number];

/** How the text of an article is set. */
export interface TypeSettings {
  font: Font;
  /** Against the usual size. */
  size: number;
  /** Length of a line in characters of Latin text. */
  measure: number;
  /** Against the size of the letters; scripts that need more air get it on top. */
  lineHeight: number;
  /** Both in em, on top of what the typeface has. */
  letterSpacing: number;
  wordSpacing: number;
  paragraphs: (typeof PARAGRAPHS)[number];
  justified: boolean;
  hyphenated: boolean;
  pictures: (typeof PICTURES)[number];
  /** What is left bright while one reads. */
  focus: (typeof FOCUSES)[number];
  /** The beginnings of words stand out. */
  wordStarts: boolean;
  /** Only Chinese and Japanese are written either way. */
  writing: (typeof WRITINGS)[number];
  /** Whether one scrolls the text or turns its pages. */
  paging: (typeof PAGINGS)[number];
  /** The reader's own rules for the text, as typed. */
  ownCss: string;
}

/** What differs from the usual settings. */
export type TypeChanges = Partial<TypeSettings>;

/** All that is remembered of how things look. */
export interface Appearance {
  /** Of the whole product: a theme that changed from one article to the next would only startle. */
  theme: Theme;
  everywhere: TypeChanges;
  /** By primary language subtag: `ar`, `ja`. */
  languages: Readonly<Record<string, TypeChanges>>;
  /** By host name. */
  sites: Readonly<Record<string, TypeChanges>>;
}

export const USUAL_TYPE: TypeSettings = {
  font: 'serif',
  size: 1,
  measure: 66,
  lineHeight: 1.6,
  letterSpacing: 0,
  wordSpacing: 0,
  paragraphs: 'spaced',
  justified: false,
  hyphenated: true,
  pictures: 'full',
  focus: 'off',
  wordStarts: false,
  writing: 'horizontal',
  paging: 'scroll',
  ownCss: '',
};

export const USUAL_APPEARANCE: Appearance = { theme: 'system', everywhere: {}, languages: {}, sites: {} };

interface NumberRange {
  min: number;
  max: number;
  step: number;
}

/** The settings that are numbers, and what they may be. */
export const RANGES = {
  size: { min: 0.7, max: 3, step: 0.05 },
  measure: { min: 30, max: 100, step: 2 },
  lineHeight: { min: 1.2, max: 2.4, step: 0.05 },
  letterSpacing: { min: 0, max: 0.2, step: 0.01 },
  wordSpacing: { min: 0, max: 0.6, step: 0.05 },
} as const satisfies Partial<Record<keyof TypeSettings, NumberRange>>;

export type NumberSetting = keyof typeof RANGES;

/** Longer than any style sheet a person types, shorter than what would slow every page, in characters. */
export const OWN_CSS_LIMIT = 20_000;
