import type { Evidence } from './evidence';
import { stringOf } from './json-ld';
import type { Found, MetadataSource } from './page-metadata';
import { siteAliases } from './site-name';
import { textOf, tidy, wordsOnly } from './text';
import { meansSite, withoutSite } from './title-parts';

const LONGEST = 400;
const MOST_HEADINGS = 40;
const FURNITURE =
  'nav, footer, aside, dialog, [role="dialog"], [role="navigation"], [aria-hidden="true"], [class*="related" i]';

export interface Title extends Found<string> {
  /** The heading on the page that shows it. */
  heading?: Element;
}

interface Candidate extends Found<string> {
  words: string;
}

/**
 * The headline as the page shows it: what `<title>`, Open Graph and JSON-LD call the article says which heading is it,
 * and the heading has no site's name in it.
 */
export function readTitle(evidence: Evidence): Title {
  const names = siteAliases(evidence);
  const sections = sectionNames(evidence);
  const declared = declaredTitles(evidence).flatMap(({ value, source }) => {
    const text = withoutSite(tidy(value, LONGEST), names, sections);
    return text && !meansSite(text, names) ? [{ value: text, source, words: wordsOnly(text) }] : [];
  });
  const headings = headingsOf(evidence.doc, names);
  const shown = bestHeading(headings, declared, rawTitles(evidence));
  if (shown) {
    const value = withoutSite(withoutKicker(shown.element, shown.text, declared), names, new Set());
    return { value, source: 'heading', heading: shown.element };
  }
  const best = declared[0];
  if (best) return { value: best.value, source: best.source };
  const first = headings[0];
  if (first) return { value: first.text, source: 'heading', heading: first.element };
  return { value: tidy(evidence.doc.title, LONGEST), source: 'title-element' };
}

interface Heading {
  element: Element;
  text: string;
  words: string;
  level: number;
}

function headingsOf(doc: Document, names: Set<string>): Heading[] {
  const found: Heading[] = [];
  const elements = [...doc.querySelectorAll('h1, [itemprop~="headline"], .entry-title, .p-name, h2, h3')].slice(
    0,
    MOST_HEADINGS,
  );
  for (const element of elements) {
    if (element.matches('meta') || element.closest(FURNITURE)) continue;
    const text = textOf(element, LONGEST);
    const words = wordsOnly(text);
    if (!words || meansSite(text, names)) continue;
    found.push({ element, text, words, level: /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 2 });
  }
  return found;
}

/** The heading that says what the page is declared to be; h1 before h2, the closest before the first. */
function bestHeading(headings: Heading[], declared: Candidate[], raw: string[]): Heading | undefined {
  let best: Heading | undefined;
  let bestScore = 0;
  for (const heading of headings) {
    const likeness = Math.max(
      0,
      ...declared.map((candidate) => similarity(heading.words, candidate.words)),
      ...raw.map((title) => (isWithin(heading.words, title) ? 0.9 : 0)),
    );
    const threshold = heading.level === 1 ? 0.5 : 0.75;
    const score = likeness - heading.level * 0.1;
    if (likeness >= threshold && score > bestScore) {
      best = heading;
      bestScore = score;
    }
  }
  return best;
}

/** Of the words of both, how many they share: 1 when the same, .95 when one is the other's whole beginning or end. */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (isWithin(short, long) && short.length > long.length * 0.4) return 0.95;
  const left = tokens(a);
  const right = tokens(b);
  let both = 0;
  for (const token of left) if (right.has(token)) both++;
  return (2 * both) / (left.size + right.size || 1);
}

const tokens = (words: string): Set<string> =>
  new Set(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words) ? words : words.split(' '),
  );

/** Whether `inner` is in `outer` with word boundaries at both ends, and more than a word or two. */
const isWithin = (inner: string, outer: string): boolean =>
  inner.length >= 8 &&
  (` ${outer} `.includes(` ${inner} `) || (!inner.includes(' ') && inner.length >= 8 && outer.includes(inner)));

/** A heading whose first or last child is a label the declared titles set apart or leave out. */
function withoutKicker(element: Element, text: string, declared: Candidate[]): string {
  const words = wordsOnly(text);
  const shorter = declared.find(
    (candidate) =>
      candidate.words !== words && words.endsWith(` ${candidate.words}`) && candidate.words.length > words.length / 3,
  );
  if (shorter && element.children.length) return shorter.value;
  return text;
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
