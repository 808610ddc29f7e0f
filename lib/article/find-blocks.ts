import { type Block, collectBlocks, noteKept } from './blocks/collect-blocks';
import { dropMenus } from './blocks/drop-menus';
import { findWithReadability } from './grab/find-with-readability';
import { lookAgain } from './grab/look-again';
import type { PageContext } from './judge/features';
import { createPhraseReader } from './lexicon/read-phrases';
import type { PageMetadata } from './metadata/page-metadata';
import { readMetadata } from './metadata/read-metadata';
import { mendEncoding } from './repair/mend-encoding';
import { REPAIRS } from './repair/repairs';
import { settleBase } from './repair/settle-base';

/** Where a document comes from, and what its surroundings lend to the extraction. */
export interface ExtractionPage {
  /** The address it was read at. */
  url: string;
  /** How long its markup is, where that is known: saves counting. */
  characters?: number;
  /** Gives the page's own work a turn between two steps. */
  pause?: () => Promise<void>;
  /** Steps to leave out, by name, to measure what they win. */
  without?: ReadonlySet<string>;
}

/** A page's text in blocks, with all there is to judge them by. */
export interface FoundBlocks {
  blocks: Block[];
  metadata: PageMetadata;
  context: PageContext;
  /** What the page's addresses are relative to. */
  base: string;
}

/** Repairs a document, takes its text apart, and asks Readability which of it is the article. */
export async function findBlocks(doc: Document, page: ExtractionPage): Promise<FoundBlocks> {
  const isOn = (step: string) => !page.without?.has(step);
  if (isOn('mend-encoding')) mendEncoding(doc);
  const metadata = readMetadata(doc, page);
  settleBase(doc, page.url);
  const base = doc.baseURI;
  for (const [name, repair] of REPAIRS) if (isOn(name)) repair(doc);
  await page.pause?.();
  const all = collectBlocks(doc.body);
  const blocks = isOn('drop-menus') ? dropMenus(all) : all;
  await page.pause?.();
  const places = new Set(blocks.map(({ place }) => place.element));
  const isKept = isOn('readability') ? findWithReadability(doc, places, metadata.title) : () => false;
  await page.pause?.();
  noteKept(blocks, isOn('look-again') ? lookAgain(doc, blocks, places, isKept, metadata.title) : isKept);
  const { title, authors, description = '', lang } = metadata;
  return { blocks, metadata, base, context: { title, authors, description, readPhrases: createPhraseReader(lang) } };
}
