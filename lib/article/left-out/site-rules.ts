/** What a reader always wants of one site, by the kinds of its blocks: see `signatureOf`. */
export interface SiteRules {
  /** Put back, though it was not taken for the article's. */
  restore: readonly string[];
  /** Left out, though it was. */
  remove: readonly string[];
}

export const NO_RULES: SiteRules = { restore: [], remove: [] };

const MOST = 100;
const LONGEST = 1000;

/** Rules as they were stored, which anybody may have done. */
export function parseSiteRules(value: unknown): SiteRules {
  if (typeof value !== 'object' || value === null) return NO_RULES;
  const { restore, remove }: Record<string, unknown> = { ...value };
  return { restore: kinds(restore), remove: kinds(remove) };
}

function kinds(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((kind): kind is string => typeof kind === 'string' && kind !== '' && kind.length <= LONGEST)
    .slice(-MOST);
}

/** The rules with one kind always put back or left out, or no longer so. It can't be both. */
export function withRule(rules: SiteRules, list: keyof SiteRules, kind: string, isOn: boolean): SiteRules {
  const other = list === 'restore' ? 'remove' : 'restore';
  const without = (name: keyof SiteRules) => rules[name].filter((known) => known !== kind);
  const own = isOn ? [...without(list), kind].slice(-MOST) : without(list);
  return list === 'restore'
    ? { restore: own, remove: isOn ? without(other) : rules.remove }
    : { restore: isOn ? without(other) : rules.restore, remove: own };
}

/** The site rules belong to: its host, without the part that says which form of the site it is. */
export function siteOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  return host.replace(/\.$/, '').replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.)/, '');
}
