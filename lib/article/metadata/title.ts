import { inPageOrder, listOf } from '../blocks/elements';
import type { Evidence } from './evidence';
import { isFurniture } from './furniture';
import { stringOf } from './json-ld';
import type { Found, MetadataSource } from './page-metadata';
import { siteAliases } from './site-name';
import { textOf, tidy, wordsOnly } from './text';
import { isPartOf, similarity, type Worded } from './title-likeness';
import { joinParts, meansSite, partsOf, withoutSite } from './title-parts';

const LONGEST = 400;
const MOST_HEADINGS = 40;
/** The sign by which a heading offers a link to itself. */
const PERMALINK = /\s*[¶🔗]\s*$/u;

export interface Title extends Found<string> {
  /** The heading on the page that shows it. */
  heading?: Element;
}

type Candidate = Found<string> & Worded;

/**
 * The headline as the page shows it: what `<title>`, Open Graph and JSON-LD call the article says which heading is it,
 * and the heading has no site's name in it.
 */
export function readTitle(evidence: Evidence): Title {
  const headings = headingsOf(evidence.doc);
  const names = new Set([...siteAliases(evidence), ...headings.filter(isLogo).map(({ words }) => words)]);
  const sections = sectionNames(evidence);
  const declared = declaredTitles(evidence).flatMap(({ value, source }) => {
    const text = withoutSite(tidy(value, LONGEST), names, sections);
    return text && !meansSite(text, names) ? [{ value: text, source, words: wordsOnly(text) }] : [];
  });
  const own = headings.filter((heading) => !meansSite(heading.text, names));
  const titled = titledBy(own, evidence);
  const heading =
    likeliest(titled?.others ?? own, declared, evidence) ?? titled?.heading ?? onlyHeadline(own, declared, evidence);
  if (heading) {
    const value = withoutSite(withoutLabels(heading, declared), names, new Set());
    return { value, source: 'heading', heading: heading.element };
  }
  const best = declared[0];
  if (best) return { value: withoutTail(best), source: best.source };
  const first = own[0];
  if (first) return { value: first.text, source: 'heading', heading: first.element };
  return { value: tidy(evidence.doc.title, LONGEST), source: 'title-element' };
}

interface Heading extends Worded {
  element: Element;
  text: string;
  level: number;
}

function headingsOf(doc: Document): Heading[] {
  const found: Heading[] = [];
  const elements = inPageOrder([
    ...['h1', 'h2', 'h3'].map((tag) => listOf(doc.getElementsByTagName(tag))),
    ...['entry-title', 'p-name'].map((name) => listOf(doc.getElementsByClassName(name))),
    listOf(doc.querySelectorAll('[itemprop~="headline"]')),
  ]);
  for (const element of elements.slice(0, MOST_HEADINGS)) {
    if (element.matches('meta, link')) continue;
    const text = textOf(element, LONGEST).replace(PERMALINK, '');
    const words = wordsOnly(text);
    if (!words) continue;
    found.push({ element, text, words, level: /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 2 });
  }
  return found;
}

/** A heading that links to the front page is the site's name. */
function isLogo({ element, level }: Heading): boolean {
  if (level > 2) return false;
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? '';
  return /^(?:\.?\/|https?:\/\/[^/]+\/?|\/?index\.\w+)$/.test(href) || link?.getAttribute('rel') === 'home';
}

/** The heading that says what the page is declared to be; h1 before h2, the closest before the first. */
function likeliest(headings: Heading[], declared: Candidate[], evidence: Evidence): Heading | undefined {
  const raw = rawTitles(evidence);
  const hasHeadline = headings.some(({ element, level }) => level === 1 && !isFurniture(element, undefined));
  let best: Heading | undefined;
  let bestScore = 0;
  for (const heading of headings) {
    const isHeadline = heading.level === 1;
    const likeness = Math.max(
      0,
      ...declared.map((candidate) => similarity(heading, candidate)),
      ...raw.map((title) => (isHeadline && isPartOf(heading.words, title) ? 0.9 : 0)),
    );
    const score = likeness - heading.level * 0.1;
    if (
      likeness < (isHeadline ? 0.5 : hasHeadline ? 0.9 : 0.75) ||
      score <= bestScore ||
      isFurniture(heading.element, undefined)
    )
      continue;
    best = heading;
    bestScore = score;
  }
  return best;
}

/**
 * The first heading where `<title>` says that and then the name of the book or site, whatever level it has: the pages of
 * books show the book's name as their h1. With it, all headings that don't say that name.
 */
function titledBy(headings: Heading[], { doc }: Evidence): { heading: Heading; others: Heading[] } | undefined {
  const parts = partsOf(tidy(doc.title, LONGEST)).map(({ text }) => wordsOnly(text));
  if (parts.length < 2) return undefined;
  const others = headings.filter(({ words }) => words !== parts.at(-1));
  const heading = others.find(({ element }) => !isFurniture(element, undefined));
  return heading && heading.words === parts[0] ? { heading, others } : undefined;
}

/** A page with one h1 in the text shows it as the headline whatever it calls itself for search engines. */
function onlyHeadline(headings: Heading[], declared: Candidate[], { doc }: Evidence): Heading | undefined {
  const headlines = headings.filter(({ element, level }) => level === 1 && !isFurniture(element, undefined));
  const [headline] = headlines;
  const distinct = new Set(headlines.map(({ words }) => words)).size;
  if (!headline || distinct > 3 || !/\S\s+\S/.test(headline.text) || headline.text.length > 200) return undefined;
  // A word or two over an article of a longer name are a section's or a translator's.
  if (declared.some(({ words }) => words.length > headline.words.length * 3)) return undefined;
  // The last part of `<title>` is the site's name, and so is a heading that says just that.
  if (wordsOnly(partsOf(tidy(doc.title, LONGEST)).at(-1)?.text ?? '') === headline.words) return undefined;
  return headline;
}

const LABEL =
  /(?:^|[\s_-])(?:kicker|overline|topline|overtitle|pretitle|eyebrow|dachzeile|roofline|spitzmarke|rubrik|antetitulo|occhiello|surtitre|label|badge|tag|flag|counter?|comments?)(?=$|[\s_-])/i;

/** A heading without the kicker, badge or date in it: an element with such a name, or what no declared title has. */
function withoutLabels({ element, text, words }: Heading, declared: Candidate[]): string {
  if (!element.firstElementChild || declared.some((candidate) => candidate.words === words)) return text;
  const children = listOf(element.querySelectorAll('*'))
    .map((child) => wordsOnly(textOf(child, LONGEST)))
    .filter(Boolean);
  for (const candidate of declared) {
    if (candidate.words.length < words.length * 0.3) continue;
    const rest = words.startsWith(`${candidate.words} `)
      ? words.slice(candidate.words.length + 1)
      : words.endsWith(` ${candidate.words}`) && words.slice(0, -candidate.words.length - 1);
    // Where the rest begins, so does an element: it is a part set apart, not the end of the sentence.
    if (rest && children.some((child) => child === candidate.words || rest.startsWith(child) || rest.endsWith(child))) {
      return candidate.value;
    }
  }
  const label = [...element.children].find((child) => LABEL.test(child.getAttribute('class') ?? ''));
  const labelled = label && textOf(label, LONGEST);
  if (labelled && text.startsWith(labelled) && text.length > labelled.length * 1.3)
    return text.slice(labelled.length).replace(/^[\s:–—|-]+/, '');
  return text;
}

/** Where nothing shows what is title and what is site, the short part after the last bar is the site. */
function withoutTail({ value, source }: Candidate): string {
  const parts = partsOf(value);
  const last = parts.at(-1);
  if (parts.length < 2 || !last || !(source === 'title-element' ? /[|–—•»]/ : /[|•»]/).test(last.before)) return value;
  const head = joinParts(parts.slice(0, -1));
  return last.text.split(/\s+/).length <= 5 && head.split(/\s+/).length >= 3 ? head : value;
}

function declaredTitles({ metas, nodes, article, items, doc }: Evidence): Found<string>[] {
  const found: Found<string>[] = [];
  const add = (value: string | null | undefined, source: MetadataSource) => {
    if (value?.trim()) found.push({ value, source });
  };
  for (const value of metas.get('og:title') ?? []) add(value, 'open-graph');
  add(article && stringOf(article.headline ?? article.name, nodes), 'json-ld');
  add(metas.get('twitter:title')?.[0], 'meta');
  for (const key of ['title', 'dc.title', 'headline', 'citation_title', 'parsely-title', 'sailthru.title'])
    add(metas.get(key)?.[0], 'meta');
  add(items.get('headline')?.[0]?.getAttribute('content'), 'microdata');
  add(doc.title, 'title-element');
  return found;
}

const rawTitles = ({ metas, doc }: Evidence): string[] =>
  [doc.title, metas.get('og:title')?.[0] ?? ''].map((title) => wordsOnly(tidy(title, LONGEST)));

/** What the page calls its section, to tell it from the title. */
function sectionNames({ metas, nodes, article }: Evidence): Set<string> {
  const values = [
    ...(metas.get('article:section') ?? []),
    ...(metas.get('section') ?? []),
    stringOf(article?.articleSection, nodes) ?? '',
  ];
  return new Set(values.map(wordsOnly).filter(Boolean));
}
