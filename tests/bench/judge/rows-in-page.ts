import { findBlocks } from '../../../lib/article/find-blocks';
import { eachRow } from '../../../lib/article/judge/features';
import { neutraliseNames } from '../../../lib/article/repair/neutralise-names';

/** The blocks of a page as the judge sees them: their text, and the features it judges by. */
async function rowsOf(html: string, url: string): Promise<{ text: string; row: number[] }[]> {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  neutraliseNames(doc);
  if (doc.body?.localName !== 'body') return [];
  const { blocks, context } = await findBlocks(doc, { url });
  const rows: number[][] = [];
  eachRow(blocks, context, (row) => rows.push(Array.from(row, (value) => Math.round(value * 1e3) / 1e3)));
  // Captions go with their pictures, so nobody judges them.
  return blocks.flatMap((block, index) => (block.caption ? [] : [{ text: block.text, row: rows[index] ?? [] }]));
}

Object.assign(globalThis, { rowsOf });
