import type { Highlight } from '../../highlight';
import { isBlock } from '../../markdown/inline-elements';
import type { Exported, ExportLabels, HeldFile } from '../exported';
import { annotatedCopy, linkInstead, linkMedia, NOTE_NUMBER, settleSources } from '../markup/annotated-copy';
import { escapeXml, isShown, renameTargets, serialise } from '../markup/serialise';
import { pictureExtension } from '../picture-files';
import { fitForBooks } from './book-markup';
import { type BookItem, type ContentsEntry, page } from './package';

/** What readers of books show; WebP is legal and most of them show nothing. */
const SHOWN = new Set(['jpg', 'png', 'gif']);

export interface Chapter {
  items: BookItem[];
  files: Pick<HeldFile, 'path' | 'content'>[];
  contents: ContentsEntry;
  hasMath: boolean;
}

/** An article as a chapter of a book: its text, its pictures, its notes as footnotes that open where they are. */
export function chapterOf(article: Exported, number: number, labels: ExportLabels): Chapter {
  const { metadata } = article;
  const { authors, siteName, published, url, dir, note = '' } = metadata;
  const title = isShown(metadata.title) ? metadata.title : labels.original;
  const lang = metadata.lang ?? 'und';
  const name = `article-${number}`;
  const { body, noted, orphans } = annotatedCopy(article);
  settleSources(body);
  linkMedia(body);
  for (const box of body.querySelectorAll('[data-callout]')) box.className = 'callout';
  const pictures = takeIn(body, article, name);
  renameTargets(body, `${name}-t`);
  fitForBooks(body);
  referTo(body, name);
  settleLinks(body);
  const headings = nameHeadings(body, name);
  const by = [authors.join(', '), siteName ?? '', published?.slice(0, 10) ?? ''].filter((fact) => fact !== '');
  const link = /^https?:\/\//i.test(url)
    ? `<p class="facts"><a href="${escapeXml(URL.parse(url)?.href ?? url)}">${escapeXml(labels.original)}</a></p>\n`
    : '';
  const markup = `<section epub:type="chapter" role="doc-chapter" aria-label="${escapeXml(title)}">
<h1>${escapeXml(title)}</h1>
${by.length > 0 ? `<p class="facts">${by.map(escapeXml).join(' · ')}</p>\n` : ''}${note.trim() === '' ? '' : `<div class="note">${escapeXml(note.trim())}</div>\n`}${serialise(flow(body))}
${notes(noted, orphans, name, labels)}${link}</section>`;
  const hasMath = body.querySelector('math') !== null;
  const href = `${name}.xhtml`;
  return {
    items: [
      { id: name, href, type: 'application/xhtml+xml', isRead: true, ...(hasMath && { properties: 'mathml' }) },
      ...pictures.items,
    ],
    files: [{ path: href, content: page({ title, lang, dir, body: markup }) }, ...pictures.files],
    contents: {
      title,
      href,
      entries: headings.map((one) => ({ ...one, href: `${href}#${one.id}`, entries: [] })),
    },
    hasMath,
  };
}

function takeIn(body: Element, { pictures }: Exported, name: string) {
  const taken = new Map<string, BookItem>();
  const files: Pick<HeldFile, 'path' | 'content'>[] = [];
  for (const image of body.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    const picture = pictures.get(src);
    const extension = picture && pictureExtension(picture.type);
    if (!picture || !extension || !SHOWN.has(extension)) {
      linkInstead(image);
      continue;
    }
    let item = taken.get(src);
    if (!item) {
      const id = `${name}-p${taken.size + 1}`;
      item = {
        id,
        href: `pictures/${id}.${extension}`,
        type: extension === 'jpg' ? 'image/jpeg' : `image/${extension}`,
      };
      taken.set(src, item);
      files.push({ path: item.href, content: picture.bytes });
    }
    image.setAttribute('src', item.href);
  }
  return { items: [...taken.values()], files };
}

/** References open their footnotes where the text is read; `epub:type` is what tells readers so. */
function referTo(body: Element, name: string): void {
  for (const reference of body.querySelectorAll(`[${NOTE_NUMBER}]`)) {
    const number = reference.getAttribute(NOTE_NUMBER) ?? '';
    reference.removeAttribute(NOTE_NUMBER);
    const link = body.ownerDocument.createElement('a');
    link.id = `${name}-r${number}`;
    link.setAttribute('href', `#${name}-n${number}`);
    link.setAttribute('epub:type', 'noteref');
    link.setAttribute('role', 'doc-noteref');
    link.textContent = number;
    reference.replaceChildren(link);
  }
}

/** What browsers take for an address is more than what a book may hold. */
function settleLinks(body: Element): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) continue;
    const address = URL.parse(href)?.href;
    if (address) link.setAttribute('href', address.replace(/[[\]{}|^`\s]/g, percent));
    else link.removeAttribute('href');
  }
}

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** Headings of the text as lines of the contents. */
function nameHeadings(body: Element, name: string): { id: string; title: string }[] {
  return [...body.querySelectorAll('h2, h3')].flatMap((heading, index) => {
    const title = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (title === '') return [];
    heading.id ||= `${name}-h${index + 1}`;
    return [{ id: heading.id, title }];
  });
}

/** Loose text in paragraphs: a section holds blocks. */
function flow(body: Element): Element {
  let paragraph: Element | null = null;
  for (const child of [...body.childNodes]) {
    const isLoose =
      child.nodeType === 3 ? (child.nodeValue ?? '').trim() !== '' : child.nodeType === 1 && !isBlock(child as Element); // by its type
    if (!isLoose) {
      if (child.nodeType === 1) paragraph = null;
      continue;
    }
    if (!paragraph) {
      paragraph = body.ownerDocument.createElement('div');
      child.before(paragraph);
    }
    paragraph.append(child);
  }
  return body;
}

function notes(noted: readonly Highlight[], orphans: readonly Highlight[], name: string, labels: ExportLabels): string {
  const footnotes = noted.map(({ note }, index) => {
    const number = index + 1;
    return `<aside epub:type="footnote" role="doc-footnote" id="${name}-n${number}"><p class="note"><a href="#${name}-r${number}">${number}</a> ${escapeXml(note.trim())}</p></aside>\n`;
  });
  const lost = orphans.map(
    ({ selectors, note }) =>
      `<blockquote><p>${escapeXml(selectors.quote.exact)}</p></blockquote>\n${note.trim() === '' ? '' : `<p class="note">${escapeXml(note.trim())}</p>\n`}`,
  );
  return (
    (footnotes.length > 0 ? `<section><h2>${escapeXml(labels.notes)}</h2>\n${footnotes.join('')}</section>\n` : '') +
    (lost.length > 0 ? `<section><h2>${escapeXml(labels.unplaced)}</h2>\n${lost.join('')}</section>\n` : '')
  );
}
