import type { ExportedMetadata } from '../exported';

/** A name as citations part it; what can't be parted, or is an institution's, stays whole. */
export type CitedName = { family: string; given: string } | { literal: string };

/** Words that belong to the family name after them: van der Berg, de la Cruz. */
const PARTICLES =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|zu|zur|ter|ten|af|av|al|el|bin|ibn|بن|ابن|بنت|أبو|ابو|أبي|آل)$/i;
/** Words that only an institution's name has. */
const INSTITUTION =
  /\b(?:editors?|editorial|staff|team|redaktion|rédaction|redazione|redacción|redactie|desk|press|news|agency|agence|university|institute?|foundation|ministry|department|committee|inc|ltd|gmbh|associated|reuters|afp|dpa)\b/i;

export function citedName(name: string, siteName = ''): CitedName {
  const words = name.replace(/\s+/g, ' ').trim();
  const [before = '', after = ''] = words.split(/,\s*(.*)/);
  if (after && !/^(?:jr|sr|ph\.?d|m\.?d)\.?$/i.test(after)) return { family: before, given: after };
  const parts = before.split(' ');
  const isWhole = parts.length < 2 || parts.length > 5 || INSTITUTION.test(words) || words === siteName.trim();
  // A family name stands first in these scripts and nothing parts it; elsewhere it stands last.
  if (isWhole || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)) {
    return { literal: words };
  }
  let first = parts.length - 1;
  while (first > 1 && PARTICLES.test(parts[first - 1] ?? '')) first--;
  return { family: parts.slice(first).join(' '), given: parts.slice(0, first).join(' ') };
}

export const namesOf = ({ authors, siteName }: ExportedMetadata): CitedName[] =>
  authors.filter((name) => name.trim() !== '').map((name) => citedName(name, siteName));

/** Year, month and day of an ISO 8601 date, as far as it says them. */
export function dateParts(date: string | undefined): number[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}

export const accessed = ({ savedAt }: ExportedMetadata, now: Date): string =>
  (savedAt === undefined ? now : new Date(savedAt)).toISOString().slice(0, 10);

/**
 * `dupont2024`, and with a letter where that is taken: what a person types to cite it. Names in other scripts are not put
 * into Latin letters: the site stands for them, `asahi2024k3f`, told apart by its address, so that it is the same each time.
 */
export function citationKey(metadata: ExportedMetadata, taken: Set<string>): string {
  const [name] = namesOf(metadata);
  const who = name ? ('family' in name ? name.family : name.literal) : (metadata.siteName ?? metadata.title);
  const year = dateParts(metadata.published)[0] ?? '';
  const stem = isLatin(who)
    ? `${folded(who).slice(0, 30)}${year}`
    : `${siteKey(metadata.url)}${year}${mark(metadata.url)}`;
  for (let number = 0; ; number++) {
    const key = `${stem}${number === 0 ? '' : letters(number)}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return key;
  }
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const isLatin = (name: string): boolean =>
  folded(name).replace(/\d/g, '').length * 2 > (name.match(/\p{L}/gu)?.length ?? 1);

/** The longest word of a host but its last: `asahi` of `www.asahi.com`, `bbc` of `bbc.co.uk`. */
function siteKey(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const words = host.split('.').slice(0, -1);
  const named = words.filter((word) => !/^www\d*$/.test(word)).map(folded);
  return named.reduce((longest, word) => (word.length > longest.length ? word : longest), '').slice(0, 30) || 'article';
}

/** A letter, then three signs: FNV-1a of the text, so that what is cited once is not renamed by what is cited with it. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const number = hash >>> 0;
  return (
    letters((number % 26) + 1) +
    Math.floor(number / 26)
      .toString(36)
      .padStart(3, '0')
      .slice(-3)
  );
}

/** a … z, aa, ab … */
const letters = (number: number): string =>
  (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));

/** One line without control characters: a value can't go on as something else. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim();

/** What is cited: what its page says of it, what its reader has marked and said. */
export interface Cited {
  metadata: ExportedMetadata;
  highlights: readonly { selectors: { quote: { exact: string } }; note: string }[];
}

/** The note on the whole, then each highlight with its own: for the field that programs make a note of. */
export const citedNotes = ({ metadata, highlights }: Cited): string[] => [
  ...(metadata.note?.trim() ? [oneLine(metadata.note)] : []),
  ...highlights.map(({ selectors, note }) =>
    oneLine(note.trim() === '' ? `“${selectors.quote.exact}”` : `“${selectors.quote.exact}” — ${note}`),
  ),
];
