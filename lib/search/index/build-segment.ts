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

/** Makes a segment of articles whose numbers rise. */
export function buildSegment(
  id: number,
  documents: readonly NumberedDocument[],
): { segment: Segment; blocks: Block[] } {
  const from = documents[0]?.number ?? 0;
  const postings = new Map<string, { docs: number[]; hows: number[] }>();
  for (const { number, terms } of documents) {
    for (const [term, how] of terms) {
      const of = postings.get(term) ?? { docs: [], hows: [] };
      if (of.docs.length === 0) postings.set(term, of);
      of.docs.push(number);
      of.hows.push(how);
    }
  }
  const writer = new SegmentWriter(id, from);
  for (const [term, { docs, hows }] of [...postings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.add(term, { docs: Uint32Array.from(docs), hows: Uint8Array.from(hows) });
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
