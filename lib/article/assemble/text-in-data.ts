import { squeeze } from '../blocks/elements';

/** Text on the page shorter than this may be all there is of an article that a script was to write. */
const LITTLE = 1500;
/** Scripts hold paragraphs of much else (consent, other articles): they are asked only where there is next to nothing. */
const HARDLY_ANY = 400;
/** What is only in data must be so much, and so many times what is on the page, to be the article. */
const ENOUGH = 800;
const TIMES = 3;
const LONGEST_SCRIPT = 3_000_000;
const LONGEST_ARTICLE = 300_000;
const SHORTEST_PARAGRAPH = 20;

/**
 * The article of a page that holds it only as data: the text of its linked data, or paragraphs in its scripts, from which
 * one of them was to write the page. Nothing where the page itself holds as much.
 *
 * @param scripts the page's, which need not be in it any more
 * @param found characters found on the page itself
 * @returns markup, as unsafe as the page
 */
export function textInData(scripts: readonly Element[], found: number): string | undefined {
  if (found >= LITTLE) return undefined;
  const sources = scripts.map((script) => script.textContent ?? '').filter(({ length }) => length < LONGEST_SCRIPT);
  for (const read of found < HARDLY_ANY ? [articleBodyIn, paragraphsIn] : [articleBodyIn]) {
    const markup = read(sources);
    const { length } = squeeze(markup.replace(/<[^>]*>/g, ' '));
    if (length >= ENOUGH && length >= found * TIMES && length <= LONGEST_ARTICLE) return markup;
  }
  return undefined;
}

/** @see https://schema.org/articleBody */
const ARTICLE_BODY = /"articleBody"\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*")/g;

function articleBodyIn(sources: readonly string[]): string {
  const bodies = sources.flatMap((source) => [...source.matchAll(ARTICLE_BODY)].map(([, literal]) => parsed(literal)));
  const longest = bodies.reduce((best, body) => (body.length > best.length ? body : best), '');
  if (/<(?:p|br)\b/i.test(longest)) return longest;
  return longest
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

function parsed(literal = '""'): string {
  try {
    const value: unknown = JSON.parse(literal.replace(/[\n\r\t]/g, ' '));
    return typeof value === 'string' ? value : '';
  } catch {
    return ''; // data that is malformed says nothing
  }
}

const escaped = (text: string) => text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;');

/** Paragraphs and headings within texts of scripts, however often they were escaped, each once. */
function paragraphsIn(sources: readonly string[]): string {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const source of sources) {
    if (!PARAGRAPH_END.test(source)) continue;
    for (const [whole] of unescaped(source).matchAll(PARAGRAPH)) {
      const text = squeeze(whole.replace(/<[^>]*>/g, ''));
      if (text.length < SHORTEST_PARAGRAPH || seen.has(text)) continue;
      seen.add(text);
      found.push(whole);
    }
  }
  return found.join('');
}

const PARAGRAPH_END = /(?:<|\\u003c)\\*\/p(?:>|\\+u003e)/i;
const PARAGRAPH = /<(p|h[2-4])(?:\s[^<>]{0,500})?>(?:(?!<\1[\s>])[\s\S]){1,8000}?<\/\1>/g;

/** Escapes of JSON, however many deep, undone at once. */
const unescaped = (text: string) =>
  text.replace(/\\+(?:u([\da-f]{4})|(["'/])|([nrt]))/gi, (_, code?: string, sign?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (sign ?? ' '),
  );
