/** Gives the stem of a folded word; words of one stem are forms of one word. */
export type Stemmer = (word: string) => string;

/**
 * Snowball's stemmers, each a few kilobytes and fetched when first needed. Chinese and Japanese have no endings to take
 * off, and are searched by pairs of signs anyway.
 * @see https://snowballstem.org/algorithms/
 */
const STEMMERS: Readonly<Record<string, () => Promise<{ stemmer: Stemmer }>>> = {
  en: () => import('@orama/stemmers/english'),
  fr: () => import('@orama/stemmers/french'),
  de: () => import('@orama/stemmers/german'),
  es: () => import('@orama/stemmers/spanish'),
  it: () => import('@orama/stemmers/italian'),
  pt: () => import('@orama/stemmers/portuguese'),
  nl: () => import('@orama/stemmers/dutch'),
  ar: () => import('@orama/stemmers/arabic'),
  pl: () => import('./stem-polish'),
  ru: () => import('./stem-russian'),
};

/** The stemmers of these languages, as far as there are any. @param langs BCP 47 */
export async function stemmersFor(langs: Iterable<string>): Promise<Stemmer[]> {
  const bases = new Set([...langs].map((lang) => lang.toLowerCase().split(/[-_]/)[0] ?? ''));
  const loaded = await Promise.all([...bases].flatMap((base) => STEMMERS[base]?.() ?? []));
  return loaded.map(({ stemmer }) => guarded(stemmer));
}

/** They are made for words of their language; what they make of others must do no harm. */
const guarded =
  (stemmer: Stemmer): Stemmer =>
  (word) =>
    stemmer(word) || word;
