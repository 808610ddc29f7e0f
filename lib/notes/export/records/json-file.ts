import { type ColourNames, parseColourNames } from '../../colour-names';
import { TRAITS } from '../choice';
import type { StartExporter } from '../export-context';
import type { Exported, ExportFile, PictureBytes } from '../exported';
import { base64, bytesOf, pictureExtension } from '../picture-files';
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
export const writeJson: StartExporter = ({ choice, now, labels: { colours = {} } }) => {
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
      const head = {
        ...{ format: FORMAT, version: VERSION, createdAt: isoMoment(now.getTime()) },
        ...(Object.keys(colours).length > 0 && { colours }),
      };
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

/** What such a file holds. */
export interface ReadFile {
  articles: ReadArticle[];
  /** How many records are none. */
  ignored: number;
  /** What the person called the colours. */
  colours: ColourNames;
}

/**
 * Reads such a file back; null for any other, `newer` for one that a later version wrote. Nothing in it is trusted: what
 * isn't whole is left out and counted, the markup still goes through the sanitiser.
 */
export function readJson(text: string): ReadFile | 'newer' | null {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null) return null;
  const { format, version, articles, colours }: Record<string, unknown> = { ...file };
  if (format !== FORMAT || typeof version !== 'number') return null;
  if (version > VERSION) return 'newer';
  if (!Array.isArray(articles)) return null;
  const read = articles.flatMap((record: unknown) => {
    const { html, pictures }: Record<string, unknown> = typeof record === 'object' ? { ...record } : {};
    return readRecord(record, html, picturesIn(pictures)) ?? [];
  });
  return { articles: read, ignored: articles.length - read.length, colours: parseColourNames(colours) };
}

function picturesIn(value: unknown): Map<string, PictureBytes> {
  const pictures = new Map<string, PictureBytes>();
  for (const record of Array.isArray(value) ? value : []) {
    const { url, type, data }: Record<string, unknown> = typeof record === 'object' ? { ...record } : {};
    if (typeof url !== 'string' || typeof type !== 'string' || typeof data !== 'string') continue;
    const bytes = pictureExtension(type) === undefined ? null : bytesOf(data);
    if (bytes && /^https?:/i.test(url)) pictures.set(url, { type, bytes });
  }
  return pictures;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
