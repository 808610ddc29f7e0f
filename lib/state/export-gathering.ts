import { parseSafe } from '../article/safe-fragment';
import { bookPicture } from '../browser/book-pictures';
import { type ExportChoice, type Format, wantsPictures } from '../notes/export/choice';
import type { ExportContext } from '../notes/export/export-context';
import type { Exported, ExportFile, PictureBytes } from '../notes/export/exported';
import { startExport } from '../notes/export/exporter';
import { nameFormulas } from '../notes/export/name-formulas';
import type { ClipTemplate } from '../notes/export/template/clip-template';
import type { ExportProgress } from '../shared/export-state';
import type { ExportSubject, TakeOutParts } from './export-model';
import type { KeptTexts, TakenOut } from './kept-texts';

/** Brings the articles that are to be taken out, and has them written. */
export interface Gathering {
  /** What is to bring the library back is more than what is to be read: the trash is counted with it. */
  count(choice: ExportChoice): Promise<number>;
  /** The first of them, written alone; where the format holds nothing but notes, the first that has some. */
  writeFirst(choice: ExportChoice): Promise<ExportFile[]>;
  /** @throws when it is aborted */
  write(
    choice: ExportChoice,
    aborted: AbortSignal,
    onProgress: (at: ExportProgress) => void,
  ): Promise<{ files: ExportFile[]; left: number }>;
}

/** The formats that bring an article back whole. */
const BRING_BACK: ReadonlySet<Format> = new Set(['json', 'html']);
/** Those that say nothing of an article without notes. */
const OF_NOTES: ReadonlySet<Format> = new Set(['csv', 'hypothesis']);

export function createGathering({
  kept,
  document,
  labels,
  subject,
  template,
}: TakeOutParts & { subject: ExportSubject; template: () => ClipTemplate }): Gathering {
  /** A file that is to bring the library back has the trash too; whoever wants to read wants none of it. */
  const isEverything = ({ format }: ExportChoice) => subject.kind === 'library' && !subject.ids && format === 'json';
  let ids: Promise<readonly string[]> | null = null;
  async function wanted(choice: ExportChoice): Promise<readonly string[]> {
    if (subject.kind === 'article') return [];
    if (subject.ids) return subject.ids;
    const texts = await kept();
    ids ??= texts.untrashedIds();
    return isEverything(choice) ? [...(await ids), ...(await texts.trashedIds())] : ids;
  }

  async function exported(taken: TakenOut, choice: ExportChoice): Promise<Exported> {
    const { metadata, html, articleId } = taken;
    const root = parseSafe(html, document);
    await nameFormulas(root);
    // From the library, not from the screen, which may not have read them yet.
    const texts = articleId ? await kept() : null;
    const highlights = articleId && texts ? await texts.highlightsOf(articleId) : [];
    const blobs =
      articleId && texts && wantsPictures(choice) ? await texts.picturesOf(articleId) : new Map<string, Blob>();
    const reviews = articleId && texts && BRING_BACK.has(choice.format) ? await texts.reviewsOf(articleId) : undefined;
    return {
      metadata,
      html,
      root,
      highlights,
      ...(reviews && { reviews }),
      pictures: await bytesOf(blobs, choice.format === 'epub'),
    };
  }

  const contextOf = async (choice: ExportChoice): Promise<ExportContext> => ({
    choice,
    template: template(),
    labels: await labels(),
    now: new Date(),
    ...(isEverything(choice) && { own: await (await kept()).own() }),
    drawCover: async (book) => (await import('../browser/book-cover')).drawCover(book),
  });

  async function* articles(
    choice: ExportChoice,
    isMeant: (texts: KeptTexts, id: string) => Promise<boolean> = async () => true,
  ) {
    if (subject.kind === 'article') {
      yield subject.article;
      return;
    }
    const texts = await kept();
    for (const id of await wanted(choice)) if (await isMeant(texts, id)) yield await texts.open(id);
  }

  const count = async (choice: ExportChoice) => (subject.kind === 'article' ? 1 : (await wanted(choice)).length);

  return {
    count,
    async writeFirst(choice) {
      const exporter = await startExport(await contextOf(choice));
      const isMeant = OF_NOTES.has(choice.format) ? (texts: KeptTexts, id: string) => texts.isAnnotated(id) : undefined;
      for await (const taken of articles(choice, isMeant)) {
        if (!taken) continue;
        await exporter.add(await exported(taken, choice));
        break;
      }
      return exporter.finish();
    },
    async write(choice, aborted, onProgress) {
      const total = await count(choice);
      const exporter = await startExport(await contextOf(choice));
      let left = 0;
      let done = 0;
      for await (const taken of articles(choice)) {
        aborted.throwIfAborted();
        if (taken) await exporter.add(await exported(taken, choice));
        else left += 1;
        done += 1;
        onProgress({ done, total });
      }
      const files = await exporter.finish();
      aborted.throwIfAborted();
      return { files, left };
    },
  };
}

async function bytesOf(blobs: ReadonlyMap<string, Blob>, isBook: boolean): Promise<Map<string, PictureBytes>> {
  const pictures = new Map<string, PictureBytes>();
  for (const [url, blob] of blobs) {
    const picture = isBook
      ? await bookPicture(blob)
      : { type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
    if (picture) pictures.set(url, picture);
  }
  return pictures;
}
