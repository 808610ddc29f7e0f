import { sealed } from './bytes';
import type { DocumentTerms } from './document-terms';
import { packDocs } from './postings';
import { type Block, DIRECTORY, DOCS, packDirectory, type Segment } from './segment';
import { SegmentWriter } from './segment-writer';

/** An article with its number and its id. */
export interface NumberedDocument extends DocumentTerms {
  number: number;
  id: string;
}

const HOWS = 256;

/** Makes a segment of articles whose numbers rise. */
export function buildSegment(
  id: number,
  documents: readonly NumberedDocument[],
): { segment: Segment; blocks: Block[] } {
  const from = documents[0]?.number ?? 0;
  // Number and how in one: hundreds of thousands of small objects would be most of the work.
  const postings = new Map<string, number[]>();
  for (const { number, terms } of documents) {
    for (const [term, how] of terms) {
      const both = (number - from) * HOWS + how;
      const of = postings.get(term);
      if (of) of.push(both);
      else postings.set(term, [both]);
    }
  }
  const writer = new SegmentWriter(id, from);
  for (const term of [...postings.keys()].sort()) {
    const all = postings.get(term) ?? [];
    const docs = new Uint32Array(all.length);
    const hows = new Uint8Array(all.length);
    for (let at = 0; at < all.length; at++) {
      const both = all[at] ?? 0;
      docs[at] = from + Math.floor(both / HOWS);
      hows[at] = both % HOWS;
    }
    writer.add(term, { docs, hows });
  }
  const blocks = writer.take();
  const docs = packDocs({
    numbers: Uint32Array.from(documents, ({ number }) => number),
    lengths: Uint8Array.from(documents, ({ length }) => length),
    ids: documents.map((document) => document.id),
  });
  blocks.push(
    { segment: id, block: DIRECTORY, data: sealed(packDirectory(writer.state)) },
    { segment: id, block: DOCS, data: sealed(docs) },
  );
  const to = (documents.at(-1)?.number ?? from - 1) + 1;
  return { segment: { id, from, to, count: documents.length }, blocks };
}
