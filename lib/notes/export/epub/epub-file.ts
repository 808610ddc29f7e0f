import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ExportContext, StartExporter } from '../export-context';
import type { Exported, ExportFile, PictureBytes } from '../exported';
import { isShown } from '../markup/serialise';
import { collectionName } from '../together';
import { BOOK_STYLE } from './book-style';
import { type Chapter, chapterOf } from './chapter';
import { type BookFacts, type BookItem, CONTAINER, navigation, ncx, packageDocument, page } from './package';

/** What of an article a book's own facts are made of. */
type Source = Exported['metadata'];

/** One article or many as a book: cover, contents, a chapter each. */
export const writeEpub: StartExporter = (context) => {
  const chapters: Chapter[] = [];
  const sources: Source[] = [];
  let lead: PictureBytes | undefined;
  return {
    add(article) {
      lead ??= article.pictures.get(article.metadata.image?.url ?? '');
      sources.push(article.metadata);
      chapters.push(chapterOf(article, chapters.length + 1, context.labels));
    },
    async finish(): Promise<ExportFile[]> {
      const facts = factsOf(sources, chapters, context);
      const book = { title: facts.title, authors: facts.authors.slice(0, 4).join(', ') };
      const cover = (await context.drawCover?.({ ...book, ...(lead && { picture: lead }) })) ?? null;
      const path = collectionName(
        sources.map(({ title }) => title),
        'epub',
        context.now,
      );
      return [{ path, type: 'application/epub+zip', content: zipped(chapters, facts, cover, context) }];
    },
  };
};

function factsOf(sources: readonly Source[], chapters: readonly Chapter[], { now, labels }: ExportContext): BookFacts {
  const [first] = sources;
  const isOne = sources.length === 1;
  const langs = new Set(sources.map(({ lang }) => lang ?? 'und'));
  const day = now.toISOString().slice(0, 10);
  return {
    identifier: isOne && first?.id ? `urn:uuid:${first.id}` : `urn:lectern:book:${now.getTime()}`,
    title: isOne && first && isShown(first.title) ? first.title : `Lectern ${day}`,
    lang: langs.size === 1 ? ([...langs][0] ?? labels.lang) : labels.lang,
    dir: isOne ? (first?.dir ?? 'ltr') : 'ltr',
    authors: [...new Set(sources.flatMap(({ authors }) => authors))].filter(isShown).slice(0, 50),
    date: isOne ? first?.published?.slice(0, 10) : day,
    source: isOne && first && /^https?:/i.test(first.url) ? first.url : undefined,
    description: isOne ? first?.description : undefined,
    subjects: [...new Set(sources.flatMap(({ tags = [] }) => tags))].filter(isShown),
    publisher: isOne ? first?.siteName : undefined,
    modified: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    hasMath: chapters.some(({ hasMath }) => hasMath),
  };
}

function zipped(
  chapters: readonly Chapter[],
  facts: BookFacts,
  cover: PictureBytes | null,
  { labels, now }: ExportContext,
): Uint8Array<ArrayBuffer> {
  const coverFile = cover && `pictures/cover.${cover.type === 'image/png' ? 'png' : 'jpg'}`;
  const contents = chapters.map((chapter) => chapter.contents);
  const items: BookItem[] = [
    ...(coverFile
      ? [
          { id: 'cover-image', href: coverFile, type: cover.type, properties: 'cover-image' },
          { id: 'cover', href: 'cover.xhtml', type: 'application/xhtml+xml', isRead: true },
        ]
      : []),
    // Read only where there is something to choose from.
    { id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav', isRead: chapters.length > 1 },
    { id: 'ncx', href: 'toc.ncx', type: 'application/x-dtbncx+xml' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    ...chapters.flatMap((chapter) => chapter.items),
  ];
  const files: Zippable = {};
  const put = (path: string, content: string | Uint8Array) => {
    const isPicture = /\.(?:jpe?g|png|gif)$/.test(path);
    files[`OEBPS/${path}`] = [typeof content === 'string' ? strToU8(content) : content, { level: isPicture ? 0 : 6 }];
  };
  put('content.opf', packageDocument(facts, items, coverFile ? 'cover-image' : undefined));
  const own = { lang: labels.lang, dir: facts.dir };
  put('nav.xhtml', page({ title: labels.contents, ...own, body: navigation(labels.contents, contents) }));
  put('toc.ncx', ncx(facts, contents));
  put('style.css', BOOK_STYLE);
  if (coverFile) {
    const body = `<div class="cover"><img src="${coverFile}" alt="${labels.cover}"/></div>`;
    put(coverFile, cover.bytes);
    put('cover.xhtml', page({ title: labels.cover, ...own, type: 'cover', body }));
  }
  for (const file of chapters.flatMap((chapter) => chapter.files)) put(file.path, file.content);
  // The first entry says what the file is, where a reader that knows no ZIP looks for it: stored, not compressed.
  return zipSync(
    {
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(CONTAINER),
      ...files,
    },
    { mtime: now },
  );
}
