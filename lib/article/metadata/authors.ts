import { type NameStyle, namesIn } from './author-names';
import { AGENCY, BEFORE_NAME, BY_IN, BY_WITHIN, GLUED_BY, NAME_BEFORE_DATE, SIGNATURES, TRADE } from './author-words';
import type { Evidence } from './evidence';
import { isFurniture } from './furniture';
import { valuesOf } from './json-ld';
import { type Leaf, leavesWithin } from './lines';
import { isBylineName } from './named-elements';
import type { Found, MetadataSource } from './page-metadata';
import { siteAliases } from './site-name';
import { textOf, tidy, wordsOnly } from './text';
import { meansSite } from './title-parts';

const METAS = [
  'author',
  'article:author',
  'og:article:author',
  'og:author',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'citation_author',
  'article.author',
  'cxenseparse:author',
  'author_name',
  'twitter:data1',
];
/** Parts of a class name that make it about the author, not the byline. */
const NOT_A_BYLINE =
  /btn|button|(?:^|[\s_-])(?:bio|about|avatar|image|img|photo|pic|social|follow|share|comments?|related|links?|description|desc|count|icon|job|prep|quote\w*|box-content|tooltip|website)(?=$|[\s_-])|quoteAuthor/i;
const WRITTEN_BY = /written|author|von|par|por|autor/i;
const LONGEST_BYLINE = 240;

/** Names of people, and names of collectives for when no person is named. */
interface Names extends Found<string[]> {
  collective: boolean;
}

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
  let fallback: Names | undefined;
  for (const read of [
    () => declaredAuthors(evidence, heading, clean),
    () => clean(itemAuthors(evidence, heading), 'microdata'),
    () => bylineByClass(evidence, heading, clean),
    () => bylineByWords(evidence, heading, lang, clean),
    () => signature(evidence, heading, lang, clean),
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

/**
 * What linked data says, completed by `<meta>`. A `<meta>` alone is often the template's (the publisher, the editor): a
 * byline over the text that shows somebody else is right.
 */
function declaredAuthors(evidence: Evidence, heading: Element | undefined, clean: Clean): Names | undefined {
  const linked = clean(linkedAuthors(evidence), 'json-ld', 'entry');
  const meta = clean(metaAuthors(evidence), 'meta', 'entry');
  if (!meta || meta.collective) return linked ?? meta;
  if (linked) return linked.collective || isAllIn(linked, meta) ? meta : linked;
  const shown = bylineOverText(evidence, heading, clean);
  if (!shown || shown.collective || !shown.value.every((name) => isWholeName(name) && !TRADE.test(name))) return meta;
  return isAllIn(meta, shown) || !shareWord(meta, shown) ? shown : meta;
}

/** Whether each name of the first is one of the second's, or the beginning of one. */
const isAllIn = (first: Names, second: Names): boolean =>
  first.value.every((name) =>
    second.value.some((other) => /^(?:[\s,]|$)/.test(other.slice(name.length)) && other.startsWith(name)),
  );

const shareWord = (first: Names, second: Names): boolean => {
  const words = new Set(first.value.flatMap((name) => name.toLowerCase().split(/\s+/)));
  return second.value.some((name) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.has(word)),
  );
};

/** The site, or one of its desks: "Times", "Times Berlin". */
function namesSite(name: string, sites: Set<string>): boolean {
  if (meansSite(name, sites)) return true;
  const words = wordsOnly(name);
  return words.split(' ').length <= 3 && [...sites].some((site) => site.length > 2 && words.startsWith(`${site} `));
}

/** `jdoe`, `j.doe`, `jdoe_2`: what an editing system calls its users. */
const isAccount = (name: string): boolean => /^[a-z\d][\w.-]+$/.test(name);

/** Two words or more, each with its capital but for the particles of surnames; or a script without capitals. */
const isWholeName = (name: string): boolean =>
  /^\p{Lu}\S*(?:\s+(?:["“'(]?\p{Lu}\S*|v[ao]n|d[aei]r?|den|del|dos|das|du|l[ae]|bin|ibn|al-\S+|el|y|e|ter|ten|zu|af|av|of))+$|^[\p{Lo}\p{M}]{2,}/u.test(
    name,
  );

type Clean = (texts: string[], source: MetadataSource, style?: NameStyle) => Names | undefined;

function linkedAuthors({ article, nodes }: Evidence): string[] {
  const values = valuesOf(article?.author ?? article?.creator, nodes);
  return values
    .flatMap((value) =>
      typeof value === 'string'
        ? [value]
        : [value.name].flat().filter((name): name is string => typeof name === 'string'),
    )
    .filter((name) => !/^https?:/.test(name));
}

function metaAuthors({ metas }: Evidence): string[] {
  for (const name of METAS) {
    if (name === 'twitter:data1' && !WRITTEN_BY.test(metas.get('twitter:label1')?.[0] ?? '')) continue;
    const values = (metas.get(name) ?? []).filter((value) => !/^https?:|^\/|^\d+$/.test(value));
    if (values.length) return values;
  }
  return [];
}

/** The authors of the first item that has any; what stands elsewhere are comments' and teasers'. */
function itemAuthors({ items }: Evidence, heading: Element | undefined): string[] {
  const elements = (items.get('author') ?? []).filter((element) => !isFurniture(element, heading));
  const place = elements[0]?.parentElement?.parentElement;
  return elements
    .filter((element) => element === elements[0] || place?.contains(element))
    .flatMap((element) => {
      const named = element.querySelector('[itemprop~="name"]') ?? element;
      const text = named.getAttribute('content') ?? textOf(named, LONGEST_BYLINE);
      return text ? [text] : [];
    });
}

/** An element called a byline: below the headline before above it, near before far. */
function bylineByClass({ named }: Evidence, heading: Element | undefined, clean: Clean): Names | undefined {
  const isBelow = (element: Element) => !heading || (heading.compareDocumentPosition(element) & 4) !== 0;
  const below = named.bylines.filter(isBelow);
  const above = named.bylines.filter((element) => !isBelow(element)).reverse();
  for (const strictly of [true, false]) {
    for (const element of [...below, ...above]) {
      const found = isFurniture(element, heading, strictly) ? undefined : bylineOf(element, clean);
      if (found) return found;
    }
  }
  return undefined;
}

/** The byline between the headline and the first real paragraph. */
function bylineOverText({ doc, named }: Evidence, heading: Element | undefined, clean: Clean): Names | undefined {
  if (!heading) return undefined;
  const isAfter = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) !== 0;
  const text = [...doc.getElementsByTagName('p')].find((p) => isAfter(heading, p) && textOf(p, 200).length > 120);
  if (!text) return undefined;
  for (const element of named.bylines) {
    const stands = isAfter(heading, element) && isAfter(element, text) && !element.contains(text);
    const found = stands && !isFurniture(element, heading) ? bylineOf(element, clean) : undefined;
    if (found) return found;
  }
  return undefined;
}

function bylineOf(element: Element, clean: Clean): Names | undefined {
  if (/^(?:BODY|MAIN|ARTICLE|IMG|FIGURE|PICTURE|STYLE|INPUT|LINK|META|SCRIPT|BUTTON)$/.test(element.tagName))
    return undefined;
  if (NOT_A_BYLINE.test(element.getAttribute('class') ?? '')) return undefined;
  if (element.closest('figure, blockquote')) return undefined;
  const leaves = leavesWithin(element, LONGEST_BYLINE);
  if (!leaves.length) return undefined;
  return clean(namingLeaves(leaves, clean), 'byline');
}

/** The first run of text that holds names, and its like: "By <a>Jo</a> and <a>Mo</a>, <i>reporters</i>" gives both links. */
function namingLeaves(leaves: Leaf[], clean: Clean): string[] {
  const named = leaves
    .map((leaf) => ({ leaf, names: clean([afterBy(leaf.text)], 'byline') }))
    .filter(({ names }) => names);
  // "The Herald, Jo Doe": past the site's name to the one that is called the byline.
  const isPerson = ({ leaf, names }: (typeof named)[number]) => names?.collective === false && isBylineName(leaf.kind);
  const first = ((named[0]?.names?.collective && named.find(isPerson)) || named[0])?.leaf;
  if (!first) return [];
  const alike = likeLeaves(leaves, first);
  // A forename and a surname in elements of their own.
  if (alike.length === 2 && alike.every((leaf) => /^\p{Lu}\p{Ll}+$/u.test(leaf.text)))
    return [alike.map((leaf) => leaf.text).join(' ')];
  return alike.length ? alike.map((leaf) => afterBy(leaf.text)) : [afterBy(first.text)];
}

const JOINER = /^[\s,;&|/·•]*(?:and|und|et|y|e|i|og|och|en|with)?[\s,;&|/·•]*$/i;

/** The leaves after the first that are like it, as long as nothing but joiners stands between. */
function likeLeaves(leaves: Leaf[], first: Leaf): Leaf[] {
  const alike: Leaf[] = [];
  for (const leaf of leaves.slice(leaves.indexOf(first))) {
    if (leaf.kind === first.kind && leaf.text.length < 60) alike.push(leaf);
    else if (!JOINER.test(leaf.text)) break;
  }
  return alike;
}

/** A line by the headline that begins with "by", or has it after a date. */
function bylineByWords(
  evidence: Evidence,
  heading: Element | undefined,
  lang: string,
  clean: Clean,
): Names | undefined {
  const start = heading ?? evidence.doc.body?.querySelector('article, main, p');
  if (!start) return undefined;
  for (const line of evidence.linesAround(start)) {
    if (
      line.distance < -6 ||
      line.distance > 20 ||
      line.text.length > 140 ||
      /^H\d$/.test(line.element.tagName) ||
      isFurniture(line.element, heading)
    )
      continue;
    const dated = NAME_BEFORE_DATE.exec(line.text)?.[1];
    if (dated) return clean([dated], 'byline');
    const begins = BEFORE_NAME.test(line.text) || GLUED_BY.test(line.text) || BY_IN[lang]?.test(line.text);
    const by = BY_WITHIN.exec(line.text);
    if (!begins && !(by && line.text.length < 90 && /\d/.test(line.text.slice(0, by.index)))) continue;
    const found = clean([afterBy(line.text)], 'byline');
    if (found?.value.every((name) => /^\p{Lu}|^\p{Lo}/u.test(name))) return found;
  }
  return undefined;
}

/** The reporter named at the beginning or the end of the text. */
function signature({ doc }: Evidence, heading: Element | undefined, lang: string, clean: Clean): Names | undefined {
  const pattern = SIGNATURES[lang];
  if (!pattern) return undefined;
  const paragraphs = [...doc.querySelectorAll('p')].filter((paragraph) => !isFurniture(paragraph, heading));
  for (const paragraph of [...paragraphs.slice(0, 3), ...paragraphs.slice(-5).reverse()]) {
    const found = pattern.exec(textOf(paragraph, 4000))?.[1];
    const names = found && clean([found], 'byline');
    if (names) return names;
  }
  return undefined;
}

/** What stands after "by" where it is in the middle of the line. */
function afterBy(line: string): string {
  if (BEFORE_NAME.test(line) || GLUED_BY.test(line)) return line;
  const by = BY_WITHIN.exec(line);
  return by ? line.slice(by.index + by[0].length) : line;
}
