import { type Appearance, type TypeChanges, type TypeSettings, USUAL_TYPE } from './settings';

/** What an article is, as far as exceptions go. */
export interface ArticleKind {
  /** Primary language subtag; empty when unknown. */
  language: string;
  /** Host name; empty when unknown. */
  site: string;
}

/** For which articles a change is meant. */
export type Scope = 'everywhere' | 'language' | 'site';

/** Where an article stands: the language it is in and the site it is from. */
export function articleKind(lang: string | undefined, url: string): ArticleKind {
  return {
    language: lang?.split('-')[0]?.toLowerCase() ?? '',
    site: URL.parse(url)?.hostname.replace(/^www\./, '') ?? '',
  };
}

/** What was changed for one scope alone. */
export function changesOf(appearance: Appearance, scope: Scope, kind: ArticleKind): TypeChanges {
  if (scope === 'everywhere') return appearance.everywhere;
  const [exceptions, name] = exceptionsOf(appearance, scope, kind);
  // Names come from pages: `constructor` is not one of our own.
  return Object.hasOwn(exceptions, name) ? (exceptions[name] ?? {}) : {};
}

/**
 * The settings an article is shown with. The narrower wins: a site's before a language's (a site is set by somebody who
 * looked at it), a language's before those for everything.
 */
export function typeFor(appearance: Appearance, kind: ArticleKind): TypeSettings {
  return {
    ...USUAL_TYPE,
    ...appearance.everywhere,
    ...changesOf(appearance, 'language', kind),
    ...changesOf(appearance, 'site', kind),
  };
}

/** The settings as seen from one scope: without those of narrower ones, which would hide what is changed there. */
export function typeAt(appearance: Appearance, scope: Scope, kind: ArticleKind): TypeSettings {
  return typeFor(appearance, {
    language: scope === 'everywhere' ? '' : kind.language,
    site: scope === 'site' ? kind.site : '',
  });
}

/** The narrowest scope that has changes of its own: where someone who opens the settings goes on. */
export function scopeInUse(appearance: Appearance, kind: ArticleKind): Scope {
  const narrow = (['site', 'language'] as const).find(
    (scope) => Object.keys(changesOf(appearance, scope, kind)).length > 0,
  );
  return narrow ?? 'everywhere';
}

/** With changes made for a scope. Only what differs from the wider scope is kept, so that it goes on following that. */
export function withChanges(appearance: Appearance, scope: Scope, kind: ArticleKind, changes: TypeChanges): Appearance {
  const wider = scope === 'everywhere' ? USUAL_TYPE : typeAt(appearance, widerThan(scope), kind);
  const all = { ...changesOf(appearance, scope, kind), ...changes };
  const differing = Object.fromEntries(
    Object.entries(all).filter(([key, value]) => wider[key as keyof TypeSettings] !== value),
  ) as TypeChanges; // Filtered from changes, so of their type.
  return replaced(appearance, scope, kind, differing);
}

/** With a scope as it was before anything was changed there; the whole look when that is everything. */
export function withoutChanges(appearance: Appearance, scope: Scope, kind: ArticleKind): Appearance {
  return replaced(appearance, scope, kind, {});
}

function replaced(appearance: Appearance, scope: Scope, kind: ArticleKind, changes: TypeChanges): Appearance {
  if (scope === 'everywhere') return { ...appearance, everywhere: changes };
  const [exceptions, name, key] = exceptionsOf(appearance, scope, kind);
  if (name === '') return appearance;
  const { [name]: _, ...others } = exceptions;
  return { ...appearance, [key]: Object.keys(changes).length > 0 ? { ...others, [name]: changes } : others };
}

function exceptionsOf(appearance: Appearance, scope: 'language' | 'site', kind: ArticleKind) {
  return scope === 'language'
    ? ([appearance.languages, kind.language, 'languages'] as const)
    : ([appearance.sites, kind.site, 'sites'] as const);
}

const widerThan = (scope: 'language' | 'site'): Scope => (scope === 'site' ? 'language' : 'everywhere');
