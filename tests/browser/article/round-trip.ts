import type { ExtractedArticle } from '../../../lib/article/article';
import { extractArticle } from '../../../lib/article/extract';
import { parseExtraction } from '../../../lib/article/parse-extraction';
import { parseSafe } from '../../../lib/article/safe-fragment';
import { createSanitiser } from '../../../lib/article/sanitise';
import { typesetMath } from '../../../lib/article/typeset-math';
import { nameFormulas } from '../../../lib/notes/export/name-formulas';
import { articleToMarkdown } from '../../../lib/notes/markdown/article-to-markdown';

const ADDRESS = 'https://news.example/2026/ferry';
const PROSE =
  'The ferry leaves at six, and those who mean to catch it have been on the quay since five, with bread, with dogs, and with nothing to say to each other before the coffee comes round.';

const sanitise = createSanitiser(window);

/** What a piece of a page came to. */
export interface RoundTrip {
  article: ExtractedArticle;
  /** The whole text as the reader mounts it. */
  body: HTMLElement;
  /** The text as Markdown, without properties and without the prose around the piece. */
  markdown: string;
}

/** The way of a piece of a page, with prose around it, from the document through the sanitiser to screen and export. */
export async function roundTrip(piece: string, head = ''): Promise<RoundTrip> {
  const html = `<html lang="en"><head><title>The ferry at six</title>${head}</head><body><article><h1>The ferry at six</h1>
    <p>${PROSE}</p><p>Before it. ${PROSE}</p>${piece}<p>After it. ${PROSE}</p><p>Last. ${PROSE}</p></article></body></html>`;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const extraction = parseExtraction(structuredClone(await extractArticle(doc, { url: ADDRESS })));
  if (extraction.kind === 'refused') throw new Error(`refused: ${extraction.reason}`);
  const { article } = extraction;
  const body = parseSafe(sanitise(await typesetMath(article.html, document)), document);
  await nameFormulas(body);
  const labels = { highlights: 'Highlights', unplaced: 'Unplaced' };
  const markdown = articleToMarkdown(article, body, [], { content: 'full', labels, now: new Date(0) });
  return { article, body, markdown: withoutProse(markdown) };
}

const withoutProse = (markdown: string) =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split(/\n{2,}/)
    .filter((block) => !block.trimEnd().endsWith(PROSE))
    .join('\n\n')
    .trim();
