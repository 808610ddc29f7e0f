import type { ExtractedArticle, Extraction, RefusalReason } from '../../../lib/article/article';
import { extractArticle } from '../../../lib/article/extract';
import { openSnapshot } from '../../../lib/article/open-snapshot';
import { parseExtraction } from '../../../lib/article/parse-extraction';
import { parseSafe } from '../../../lib/article/safe-fragment';
import { createSanitiser } from '../../../lib/article/sanitise';
import { takeSnapshot } from '../../../lib/article/snapshot';

/** Pages made in a test have an address of no use. */
const ADDRESS = 'https://news.example/2026/ferry';

const sanitise = createSanitiser(window);

/** What a page comes to: the article's text as it would be shown, or why there is none. */
export type Outcome = { article: ExtractedArticle; body: HTMLElement } | { refused: RefusalReason; detail?: string };

/** All that happens to a page from the live document to the text that is shown; throws where any of it does. */
export async function readPage(document: Document): Promise<Outcome> {
  const taken = takeSnapshot(document);
  if (taken.kind === 'refused') return shown(taken);
  return shown(await extractArticle(openSnapshot(taken.snapshot, new DOMParser()), { url: ADDRESS }));
}

/** The way an extraction goes from the page to the reader. */
function shown(extraction: Extraction): Outcome {
  const parsed = parseExtraction(structuredClone(extraction));
  if (parsed.kind === 'refused') return { refused: parsed.reason, ...(parsed.detail ? { detail: parsed.detail } : {}) };
  return { article: parsed.article, body: parseSafe(sanitise(parsed.article.html), window.document) };
}
