import { cslItem } from '../export/citations/csl';
import { metadataOf } from './cite';
import type { Draft } from './draft';

/** The sources of a draft as CSL-JSON, each once, with what was quoted of it. */
export function draftToCsl({ passages }: Draft, now: Date): string {
  const keys = new Set<string>();
  const sources = new Map(passages.map(({ source }) => [source.articleId, source]));
  const items = [...sources.values()].map((source) => {
    const own = passages.filter((passage) => passage.source.articleId === source.articleId);
    const highlights = own.map(({ quote, text }) => ({ selectors: { quote }, note: text }));
    return cslItem({ metadata: metadataOf(source), highlights }, keys, now);
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
