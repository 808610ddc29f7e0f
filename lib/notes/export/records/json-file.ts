import { TRAITS } from '../choice';
import type { StartExporter } from '../export-context';
import type { Exported, ExportFile } from '../exported';
import { base64, pictureExtension } from '../picture-files';
import { collectionName } from '../together';
import { type ReadArticle, readRecord } from './read-record';
import { isoMoment, recordOf } from './record';

/** What tells such a file from any other. */
const FORMAT = 'lectern-articles';
const VERSION = 1;

interface PictureRecord {
  /** As it stands in `html`. */
  url: string;
  type: string;
  /** Base64. */
  data: string;
}

/** Everything known of the articles, in one file; pictures only where they are to be embedded. */
export const writeJson: StartExporter = ({ choice, now }) => {
  // As text at once: a record of a large article is a tenth of what its nodes are, its text no more than itself.
  const records: string[] = [];
  const titles: string[] = [];
  return {
    add(article) {
      titles.push(article.metadata.title);
      const pictures = choice.pictures === 'links' ? [] : picturesOf(article);
      records.push(JSON.stringify({ ...recordOf(article, true), ...(pictures.length > 0 && { pictures }) }, null, 2));
    },
    finish(): ExportFile[] {
      const head = { format: FORMAT, version: VERSION, createdAt: isoMoment(now.getTime()) };
      const opening = JSON.stringify(head, null, 2).slice(0, -2);
      const content = `${opening},\n  "articles": [\n${records.join(',\n')}\n  ]\n}\n`;
      return [{ path: collectionName(titles, 'json', now), type: TRAITS.json.type, content }];
    },
  };
};

function picturesOf({ pictures }: Exported): PictureRecord[] {
  return [...pictures]
    .filter(([, { type }]) => pictureExtension(type) !== undefined)
    .map(([url, { type, bytes }]) => ({ url, type, data: base64(bytes) }));
}

/**
 * Reads such a file back; null for any other. Nothing in it is trusted: what isn't whole is left out and counted, the
 * markup still goes through the sanitiser.
 */
export function readJson(text: string): { articles: ReadArticle[]; ignored: number } | null {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null) return null;
  const { format, version, articles }: Record<string, unknown> = { ...file };
  if (format !== FORMAT || typeof version !== 'number' || version > VERSION || !Array.isArray(articles)) return null;
  const read = articles.flatMap((record: unknown) => {
    const html = typeof record === 'object' && record !== null && 'html' in record ? record.html : undefined;
    return readRecord(record, html) ?? [];
  });
  return { articles: read, ignored: articles.length - read.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
