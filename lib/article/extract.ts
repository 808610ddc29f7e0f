import type { Extraction } from './article';
import { spanOf } from './assemble/article-span';
import { dropContents } from './assemble/drop-contents';
import { dropTitledBoxes } from './assemble/drop-titled-boxes';
import { foreignMedia } from './assemble/foreign-media';
import { keepNotes } from './assemble/keep-notes';
import { keepStructure } from './assemble/keep-structure';
import { readKinds } from './assemble/kinds';
import { rebuild } from './assemble/rebuild';
import { removedBlocks } from './assemble/removed';
import { nodesOf } from './assemble/skipped';
import { textInData } from './assemble/text-in-data';
import { listOf } from './blocks/elements';
import { type ExtractionPage, findBlocks } from './find-blocks';
import { decide } from './judge/decide';
import { isReadable, lengthOf } from './judge/is-readable';
import { judge } from './judge/judge';
import { trustReadability } from './judge/trust-readability';
import { LIMITS } from './limits';
import { nextPageOf } from './next-page';
import { normalise } from './normalise/normalise';
import { neutraliseNames } from './repair/neutralise-names';
import { isWithinLimits } from './within-limits';

export type { ExtractionPage } from './find-blocks';

/** What its scripts hold is many articles. */
const FRONT_PAGE = /^[^/]+:\/\/[^/?#]*\/?(?:[?#]|$)/;
const NO_ARTICLE: Extraction = { kind: 'refused', reason: 'not-an-article' };
const TOO_LARGE: Extraction = { kind: 'refused', reason: 'too-large' };

/** The article of a document. The document must be an inert one, made by DOMParser: it is changed beyond use. */
export async function extractArticle(doc: Document, page: ExtractionPage): Promise<Extraction> {
  neutraliseNames(doc);
  // A frameset is the body of its document.
  if (doc.body?.localName !== 'body') return NO_ARTICLE;
  if (!isWithinLimits(doc, page.characters)) return TOO_LARGE;
  // Before menus are dropped: its numbers are one.
  const nextPage = nextPageOf(doc, page.url);
  const scripts = listOf(doc.getElementsByTagName('script'));
  const { blocks, metadata, context, base } = await findBlocks(doc, page);
  if (blocks.length > LIMITS.blocks) return TOO_LARGE;
  await page.pause?.();
  const { readPhrases } = context;
  const likely = page.without?.has('trees') ? blocks.map(({ kept }) => Number(kept)) : judge(blocks, context);
  const parts = decide(blocks, { likely, title: metadata.title, readPhrases }, page.without);
  if (!page.without?.has('keep-structure')) keepStructure(blocks, parts);
  if (!page.without?.has('drop-contents')) dropContents(blocks, parts);
  if (!page.without?.has('drop-titled-boxes')) dropTitledBoxes(blocks, parts, context.readPhrases);
  if (!page.without?.has('keep-notes')) keepNotes(blocks, parts);
  if (!isReadable(parts, blocks) && !page.without?.has('trust-readability')) trustReadability(blocks, likely, parts);
  const span = spanOf(blocks, (block) => parts.has(block));
  const { sources: _, ...facts } = metadata;
  const isFound = span !== undefined && isReadable(parts, blocks);
  const data = page.without?.has('text-in-data') ? undefined : textInData(scripts, isFound ? lengthOf(parts) : 0);
  if (data && !FRONT_PAGE.test(page.url)) {
    doc.body.innerHTML = data;
    neutraliseNames(doc);
    const article = rebuild(doc.body.childNodes, new Set(), doc);
    normalise(article, doc, { url: page.url, base });
    return { kind: 'article', article: { ...facts, html: article.innerHTML.trim(), removed: [], kinds: [] } };
  }
  if (!isFound) return NO_ARTICLE;
  await page.pause?.();
  const foreign = new Set<Node>(foreignMedia(doc.body, span));
  const kinds = readKinds(parts);
  const removed = removedBlocks(blocks, parts, span, { doc, url: page.url, base, readPhrases, kinds, foreign });
  await page.pause?.();
  const skipped = nodesOf(blocks.filter((block) => !parts.has(block) && !block.caption));
  for (const media of foreign) skipped.add(media);
  const article = rebuild(doc.body.childNodes, skipped, doc);
  normalise(article, doc, { url: page.url, base });
  return {
    kind: 'article',
    article: {
      ...facts,
      html: article.innerHTML.trim(),
      removed,
      kinds: [...kinds.telling],
      ...(nextPage && { nextPage }),
    },
  };
}
