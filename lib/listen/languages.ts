/** What systems and pages call the same language. */
const SAME: Readonly<Record<string, string>> = {
  cmn: 'zh',
  iw: 'he',
  in: 'id',
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  ji: 'yi',
};

/** The language of a tag without script and region, lower case: `pt` for `pt_BR`. Empty where there is none. */
export function baseLanguage(tag: string): string {
  const base = tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return SAME[base] ?? base;
}

/** The region of a tag, upper case: `BR` for `pt_br`; null where it names none. */
export function regionOf(tag: string): string | null {
  return /[-_]([a-z]{2}|\d{3})(?:[-_]|$)/i.exec(tag)?.[1]?.toUpperCase() ?? null;
}
