import type { Extraction } from './article';
import { spanOf } from './assemble/article-span';
import { keepMedia } from './assemble/keep-media';
import { prune } from './assemble/prune';
import { removedBlocks } from './assemble/removed';
import { collectBlocks } from './blocks/collect-blocks';
import { findWithReadability, unmark } from './grab/find-with-readability';
import { decide } from './judge/decide';
import { judge } from './judge/judge';
import { createPhraseReader } from './lexicon/read-phrases';
import { LIMITS } from './limits';
import { readMetadata } from './metadata/read-metadata';
import { normalise } from './normalise/normalise';
import { mendEncoding } from './repair/mend-encoding';
import { neutraliseNames } from './repair/neutralise-names';
import { REPAIRS } from './repair/repairs';
import { settleBase } from './repair/settle-base';

/** Where a document comes from, and what its surroundings lend to the extraction. */
export interface ExtractionPage {
  /** The address it was read at. */
  url: string;
  /** Gives the page's own work a turn between two steps. */
  pause?: () => Promise<void>;
  /** Repairs to leave out, to measure what they win. */
  without?: ReadonlySet<string>;
}

/** Fewer characters than this are no article. */
const SHORTEST_ARTICLE = 140;
const NO_ARTICLE: Extraction = { kind: 'refused', reason: 'not-an-article' };

/**
 * The article of a document. The document must be an inert one, made by DOMParser: it is changed beyond use.
 */
export async function extractArticle(doc: Document, page: ExtractionPage): Promise<Extraction> {
  neutraliseNames(doc);
  if (doc.body?.localName !== 'body') return NO_ARTICLE;
  if (doc.getElementsByTagName('*').length > LIMITS.nodes) return { kind: 'refused', reason: 'too-large' };
  mendEncoding(doc);
  const { sources: _, ...metadata } = readMetadata(doc, page);
  settleBase(doc, page.url);
  const base = doc.baseURI;
  for (const [name, repair] of REPAIRS) if (!page.without?.has(name)) repair(doc);
  await page.pause?.();

  const { original, isKept } = findWithReadability(doc);
  await page.pause?.();

  const blocks = collectBlocks(original, isKept);
  const readPhrases = createPhraseReader(metadata.lang);
  const likely = judge(blocks, {
    title: metadata.title,
    authors: metadata.authors,
    description: metadata.description ?? '',
    readPhrases,
  });
  const parts = decide(blocks, likely);
  const span = spanOf(blocks, (block) => parts.has(block));
  if (!span || lengthOf(parts) < SHORTEST_ARTICLE) return NO_ARTICLE;
  const removed = removedBlocks(blocks, parts, readPhrases);
  await page.pause?.();

  keepMedia(original, span);
  prune(
    original,
    blocks.filter((block) => !parts.has(block) && !block.caption),
  );
  unmark(original);
  normalise(original, doc, { url: page.url, base });
  return { kind: 'article', article: { ...metadata, html: original.innerHTML.trim(), removed } };
}

const lengthOf = (parts: ReadonlySet<{ text: string }>) => [...parts].reduce((sum, { text }) => sum + text.length, 0);
