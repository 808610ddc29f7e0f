import { type ColourNames, parseColourNames } from '../../colour-names';
import type { Draft } from '../../draft/draft';
import { pictureWay, TRAITS } from '../choice';
import type { ExportContext, Exporter, StartExporter } from '../export-context';
import type { Exported, ExportedOwn, ExportedSearch, ExportFile, PictureBytes } from '../exported';
import { base64, bytesOf, pictureExtension } from '../picture-files';
import { collectionName } from '../together';
import { ownRecords, readOwn } from './own-records';
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

/** UTF-16 units. */
interface Limits {
  /** Text that is held as text, before the browser has it as a blob, which it may keep on disk. */
  held: number;
  /** What makes a file full: all of one is read at once when it comes back. */
  file: number;
}
const LIMITS: Limits = { held: 8_000_000, file: 150_000_000 };

/** Everything known of the articles; pictures only where they are to be embedded. In several files where one gets full. */
export const writeJson: StartExporter = (context) => writeJsonWithin(LIMITS, context);

export function writeJsonWithin(
  limits: Limits,
  { choice, now, labels: { colours = {} }, own }: ExportContext,
): Exporter {
  const titles: string[] = [];
  const files: Blob[] = [];
  const withPictures = pictureWay(choice) === 'embedded';
  let text = '';
  let parts: Blob[] = [];
  let length = 0;

  function open(beside: ExportedOwn | undefined): void {
    const head = {
      ...{ format: FORMAT, version: VERSION, createdAt: isoMoment(now.getTime()) },
      ...(Object.keys(colours).length > 0 && { colours }),
      ...(beside && ownRecords(beside)),
    };
    text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "articles": [\n`;
    length = 0;
  }
  function close(): void {
    files.push(new Blob([...parts, text, '\n  ]\n}\n'], { type: TRAITS.json.type }));
    parts = [];
  }

  open(own);
  return {
    add(article) {
      if (length >= limits.file) {
        close();
        open(undefined);
      }
      const pictures = withPictures ? picturesOf(article) : [];
      const record = { ...recordOf(article, true), ...(pictures.length > 0 && { pictures }) };
      const written = JSON.stringify(record, null, 2);
      text += (length > 0 ? ',\n' : '') + written;
      length += written.length;
      titles.push(article.metadata.title);
      if (text.length < limits.held) return;
      parts.push(new Blob([text]));
      text = '';
    },
    finish(): ExportFile[] {
      close();
      const name = collectionName(titles, 'json', now);
      const numbered = (index: number) => name.replace(/\.json$/, ` ${index + 1}.json`);
      return files.map((content, index) => ({
        path: files.length === 1 ? name : numbered(index),
        type: TRAITS.json.type,
        content,
      }));
    },
  };
}

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
  drafts: Draft[];
  searches: ExportedSearch[];
}

/**
 * Reads such a file back; null for any other, `newer` for one that a later version wrote. Nothing in it is trusted: what
 * isn't whole is left out and counted, the markup still goes through the sanitiser.
 */
export function readJson(text: string): ReadFile | 'newer' | null {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null) return null;
  const { format, version, articles, colours, drafts, searches }: Record<string, unknown> = { ...file };
  if (format !== FORMAT || typeof version !== 'number') return null;
  if (version > VERSION) return 'newer';
  if (!Array.isArray(articles)) return null;
  const read = articles.flatMap((record: unknown) => {
    const { html, pictures }: Record<string, unknown> = typeof record === 'object' ? { ...record } : {};
    return readRecord(record, html, picturesIn(pictures)) ?? [];
  });
  return {
    articles: read,
    ignored: articles.length - read.length,
    colours: parseColourNames(colours),
    ...readOwn(drafts, searches),
  };
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
