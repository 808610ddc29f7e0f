import type { ArticleMetadata } from '../article';
import { isSameArticle } from '../numbered-address';
import { isSamePassage, letters, type Passage } from './passage';

/** What a page of an article may repeat of the whole. */
export type SeamFacts = Pick<ArticleMetadata, 'url' | 'title' | 'description' | 'authors' | 'image'>;

/** So many passages at either side of a seam may belong to the page and not to the text. */
const SEAM = 8;
/** A line of names and dates is no longer than this. */
const LONGEST_LINE = 120;

/** The passages at the beginning of a page that the text before it has said already. */
export function repeatedAtStart(before: readonly Passage[], page: readonly Passage[], facts: SeamFacts): Passage[] {
  const said = [...before.slice(0, SEAM), ...before.slice(-SEAM)];
  const told = new Set([facts.title, facts.description ?? ''].map(letters).filter(Boolean));
  const shown = new Set([facts.image?.url ?? '', ...said.flatMap(({ pictures }) => pictures)].filter(Boolean));
  return page.slice(0, SEAM).filter((passage) => {
    if (isPager(passage, facts) || isByline(passage, facts.authors) || told.has(passage.key)) return true;
    if (passage.pictures.length && passage.pictures.every((picture) => shown.has(picture))) return true;
    return said.some((other) => isSamePassage(other, passage));
  });
}

/** The passages at the very end of a page that the text before it ends with as well, and the text's own copies of them. */
export function sameEnd(before: readonly Passage[], page: readonly Passage[]): { text: Passage[]; page: Passage[] } {
  const end = before.slice(-SEAM);
  const same: { text: Passage[]; page: Passage[] } = { text: [], page: [] };
  for (const passage of page.slice(-SEAM).reverse()) {
    const copy = end.find((other) => isSamePassage(other, passage));
    if (!copy) break;
    same.text.push(copy);
    same.page.push(passage);
  }
  return same;
}

/** What stands at the end of a text and only leads to its other pages. */
export function pagersAtEnd(before: readonly Passage[], facts: SeamFacts): Passage[] {
  return before.slice(-SEAM).filter((passage) => isPager(passage, facts));
}

const NUMBERS = /^[^\p{L}]*\d[^\p{L}]*$/u;
/** "Page 2 of 3" and "2/3", in whichever language the words are. */
const NUMBER_OF = /^(?:\p{L}{1,12}\.?\s*)?\d{1,2}\s*(?:\/|\||\p{L}{1,6})\s*\d{1,2}$/u;
const LONGEST_NUMBERS = 60;
const LINKED = 0.6;

/** Numbers of pages, and links that lead from one page of the article to another. */
function isPager({ element, text, pictures }: Passage, { url }: SeamFacts): boolean {
  if (!text || pictures.length || /^(?:h[2-6]|table|pre)$/.test(element.localName)) return false;
  if (text.length <= LONGEST_NUMBERS && (NUMBERS.test(text) || NUMBER_OF.test(text))) return true;
  const links = [...element.querySelectorAll('a[href]')];
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  if (!links.length || linked < LINKED * text.length) return false;
  return links.every((link) => isSameArticle(url, link.getAttribute('href') ?? ''));
}

function isByline({ element, text, key }: Passage, authors: readonly string[]): boolean {
  if (!authors.length || text.length > LONGEST_LINE || /^h[2-6]$/.test(element.localName)) return false;
  const names = authors.map(letters);
  // A sentence that speaks of an author has more to say than the names.
  return names.every((name) => key.includes(name)) && key.length <= names.join('').length + LONGEST_BY;
}

/** "By", "Text and photographs:" and a date. */
const LONGEST_BY = 32;
