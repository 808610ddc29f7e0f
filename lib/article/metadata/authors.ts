import { namesIn } from './author-names';
import { AGENCY } from './author-words';
import { bylineByClass, bylineByWords, signature } from './bylines';
import { declaredAuthors, itemAuthors } from './declared-authors';
import type { Evidence } from './evidence';
import { type Clean, isAccount, isWholeName, type Names } from './found-names';
import type { Found } from './page-metadata';
import { siteAliases } from './site-name';
import { tidy, wordsOnly } from './text';
import { meansSite } from './title-parts';

/** Who wrote it: people first; an agency, a desk or the site itself where the page names no other author. */
export function readAuthors(
  evidence: Evidence,
  heading: Element | undefined,
  lang: string,
): Found<string[]> | undefined {
  const sites = siteAliases(evidence);
  const clean: Clean = (texts, source, style = 'line') => {
    const names = [
      ...new Set(texts.flatMap((text) => (meansSite(text, sites) ? [tidy(text)] : namesIn(text, lang, style)))),
    ];
    const others = names.filter((name) => !namesSite(name, sites));
    if (others.some((name) => !AGENCY.test(name))) return { value: others, source, collective: false };
    return names.length ? { value: names, source, collective: true } : undefined;
  };
  // What the page is about is often named where others name their writers: in the box about a person.
  const title = wordsOnly(heading?.textContent ?? '');
  const unlessSubject = (names: Names | undefined) =>
    names?.value.length === 1 && wordsOnly(names.value[0] ?? '') === title ? undefined : names;
  let fallback: Names | undefined;
  for (const read of [
    () => declaredAuthors(evidence, heading, clean),
    () => clean(itemAuthors(evidence, heading), 'microdata'),
    () => unlessSubject(bylineByClass(evidence, heading, clean)),
    () => unlessSubject(bylineByWords(evidence, heading, lang, clean)),
    () => unlessSubject(signature(evidence, heading, lang, clean)),
  ]) {
    const names = read();
    if (!names) continue;
    // A site that names itself, or an account, may still show a person; only a whole name will do then.
    const isWeak = names.collective || names.value.every(isAccount);
    if (!isWeak && (!fallback || names.value.every(isWholeName))) return names;
    fallback ??= names;
  }
  return fallback;
}

/** The site, or one of its desks: "Times", "Times Berlin". */
function namesSite(name: string, sites: Set<string>): boolean {
  if (meansSite(name, sites)) return true;
  const words = wordsOnly(name);
  return words.split(' ').length <= 3 && [...sites].some((site) => site.length > 2 && words.startsWith(`${site} `));
}
