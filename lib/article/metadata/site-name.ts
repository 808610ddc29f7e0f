import type { Evidence } from './evidence';
import { isOfType, stringOf, valuesOf } from './json-ld';
import { firstMeta } from './metas';
import type { Found } from './page-metadata';
import { tidy, wordsOnly } from './text';
import { siteHost } from './urls';

const OWN_NAME = ['og:site_name', 'application-name', 'apple-mobile-web-app-title'] as const;

/** The name the site gives itself. */
export function readSiteName(evidence: Evidence): Found<string> | undefined {
  const { metas, nodes, article } = evidence;
  const open = firstMeta(metas, ['og:site_name']);
  if (open && !isAddress(open)) return { value: tidy(open, 100), source: 'open-graph' };
  const publisher = article && stringOf(article.publisher, nodes);
  if (publisher && !isAddress(publisher)) return { value: tidy(publisher, 100), source: 'json-ld' };
  const site = nodes.find((node) => isOfType(node, /^WebSite$/));
  const named = site && stringOf(site.name, nodes);
  if (named && !isAddress(named)) return { value: tidy(named, 100), source: 'json-ld' };
  const application = firstMeta(metas, ['application-name', 'apple-mobile-web-app-title', 'publisher', 'dc.publisher']);
  if (application && !isAddress(application)) return { value: tidy(application, 100), source: 'meta' };
  const host = siteHost(evidence.url);
  return open ? { value: tidy(open, 100), source: 'open-graph' } : host ? { value: host, source: 'url' } : undefined;
}

/** Everything the site is known to be called, as bare words, for telling its name from the title. */
export function siteAliases({ doc, metas, nodes, url, article }: Evidence): Set<string> {
  const aliases = new Set<string>();
  const add = (name: string | undefined) => {
    const words = wordsOnly(name ?? '');
    if (words.length > 1 && words.length < 60) aliases.add(words);
  };
  for (const key of OWN_NAME) for (const name of metas.get(key) ?? []) add(name);
  add(firstMeta(metas, ['publisher', 'dc.publisher', 'twitter:site']));
  for (const node of nodes)
    if (isOfType(node, /^(?:WebSite|Organization|NewsMediaOrganization)$/)) add(stringOf(node.name));
  for (const item of valuesOf(article?.publisher, nodes)) add(stringOf([item]));
  // "Headline - Site" beside an og:title of "Headline" gives the site away.
  const headline = tidy(metas.get('og:title')?.[0]);
  const title = tidy(doc.title);
  if (headline && title.startsWith(headline))
    add(/^\s*[-–—|:：»·]\s*([^-–—|»·]+)$/.exec(title.slice(headline.length))?.[1]);
  const host = siteHost(url);
  add(host);
  const labels = host.split('.').slice(0, -1);
  for (const label of labels) if (label.length > 3 || labels.length === 1) add(label);
  return aliases;
}

const isAddress = (name: string): boolean => /^https?:|^[\w-]+(?:\.[\w-]+)+$/.test(name.trim());
