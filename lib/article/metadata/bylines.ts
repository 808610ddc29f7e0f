import { listOf } from '../blocks/elements';
import { BEFORE_NAME, BY_IN, BY_WITHIN, GLUED_BY, NAME_BEFORE_DATE, SIGNATURES } from './author-words';
import type { Evidence } from './evidence';
import type { Clean, Names } from './found-names';
import { isFurniture } from './furniture';
import { type Leaf, leavesWithin } from './lines';
import { isBylineName } from './named-elements';
import { textOf } from './text';

/** Parts of a class name that make it about the author, not the byline. */
const NOT_A_BYLINE =
  /btn|button|(?:^|[\s_-])(?:bio|about|avatar|image|img|photo|pic|social|follow|share|comments?|related|links?|description|desc|count|icon|job|prep|quote\w*|box-content|tooltip|website)(?=$|[\s_-])|quoteAuthor/i;
export const LONGEST_BYLINE = 240;

/** An element called a byline: below the headline before above it, near before far. */
export function bylineByClass({ named }: Evidence, heading: Element | undefined, clean: Clean): Names | undefined {
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
export function bylineOverText(
  { doc, named }: Evidence,
  heading: Element | undefined,
  clean: Clean,
): Names | undefined {
  if (!heading) return undefined;
  const isAfter = (a: Element, b: Element) => (a.compareDocumentPosition(b) & 4) !== 0;
  const text = listOf(doc.getElementsByTagName('p')).find((p) => isAfter(heading, p) && textOf(p, 200).length > 120);
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
export function bylineByWords(
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
export function signature(
  { doc }: Evidence,
  heading: Element | undefined,
  lang: string,
  clean: Clean,
): Names | undefined {
  const pattern = SIGNATURES[lang];
  if (!pattern) return undefined;
  const paragraphs = listOf(doc.querySelectorAll('p')).filter((paragraph) => !isFurniture(paragraph, heading));
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
