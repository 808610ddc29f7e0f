import { letters } from './passage';

const SEPARATORS = /^[\s:–—|\-·,.(]+|[\s:–—|\-·,)]+$/gu;
/** A number with at most two words about it numbers the page: "page 2", "2/3", "Seite 2 von 3". */
const NUMBER = /^(?:\p{L}+\.?\s*)?\d{1,2}(?:\s*(?:\/|\p{L}+)\s*\d{1,2})?(?:\s*\p{L}+)?$/u;
const LONGEST = 160;

/** What a page's title says of its own part, beyond the article's title: "Battery" of "The new phone: Battery". Empty for none. */
export function partTitle(page: string, article: string): string {
  if (letters(page) === letters(article) || !letters(article)) return '';
  const begins = page.toLowerCase().startsWith(article.toLowerCase());
  const ends = page.toLowerCase().endsWith(article.toLowerCase());
  // A title of its own may be another spelling of the article's; only what stands beside that is surely the part's.
  if (!begins && !ends) return '';
  const rest = begins ? page.slice(article.length) : page.slice(0, -article.length);
  const part = rest.replace(SEPARATORS, '');
  return part.length > LONGEST || !/\p{L}{2}/u.test(part) || NUMBER.test(part) ? '' : part;
}
