import { filedUnder } from '../../colour-names';
import { fileName } from '../../file-name';
import type { Highlight } from '../../highlight';
import type { StartExporter } from '../export-context';
import type { Exported, ExportFile, ExportLabels } from '../exported';
import { type Annotated, annotatedCopy, linkInstead, NOTE_NUMBER, settleSources } from '../markup/annotated-copy';
import { escapeXml, serialise } from '../markup/serialise';
import { dataAddress } from '../picture-files';
import { recordOf } from '../records/record';
import { STYLE } from './style';

/** Name of the `<meta>` that holds what the library knows of the article, as JSON: what brings it back whole. */
export const RECORD_NAME = 'lectern:article';

/** An HTML file for each article, whole in itself: nothing in it runs, and nothing is fetched to show it. */
export const writeHtml: StartExporter = ({ labels }) => {
  const names = new Set<string>();
  const files: ExportFile[] = [];
  return {
    async add(article) {
      const path = fileName(article.metadata.title, 'html', names);
      files.push({ path, type: 'text/html', content: await htmlOf(article, labels) });
    },
    finish: () => files,
  };
};

export async function htmlOf(article: Exported, labels: ExportLabels): Promise<string> {
  const { metadata } = article;
  const { title, url, lang, dir, description, authors, siteName, published, note = '' } = metadata;
  const annotated = annotatedCopy(article);
  const { body } = annotated;
  takeIn(body, article);
  linkNotes(body);
  const by = [authors.join(', '), siteName ?? '', published?.slice(0, 10) ?? ''].filter((fact) => fact !== '');
  const policy = `default-src 'none'; img-src data:; style-src '${await sourceHash(STYLE)}'; base-uri 'none'; form-action 'none'`;
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escapeXml(content)}">\n`;
  return `<!DOCTYPE html>
<html lang="${escapeXml(lang ?? '')}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${meta('generator', 'Lectern')}${authors.map((name) => meta('author', name)).join('')}${description ? meta('description', description) : ''}<title>${escapeXml(title)}</title>
${isWeb(url) ? `<link rel="canonical" href="${escapeXml(url)}">\n` : ''}${meta(RECORD_NAME, JSON.stringify(recordOf(article, false)))}<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeXml(title)}</h1>
<p>${by.map(escapeXml).join(' · ')}</p>
${isWeb(url) ? `<p lang="${labels.lang}"><a href="${escapeXml(url)}">${escapeXml(labels.original)}</a></p>\n` : ''}${note.trim() === '' ? '' : `<div class="note">${escapeXml(note.trim())}</div>\n`}</header>
<article data-lectern-text>${serialise(body)}</article>
${notesSection(annotated, labels)}<footer lang="${labels.lang}">${escapeXml(labels.savedWith)}</footer>
</body>
</html>
`;
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

/** The text's pictures as part of it; where they were stays beside them, so that they can come back. */
function takeIn(body: Element, { pictures }: Exported): void {
  settleSources(body);
  for (const image of body.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    const picture = pictures.get(src);
    const data = picture && dataAddress(picture);
    if (data) {
      image.setAttribute('src', data);
      image.setAttribute('data-picture', src);
    } else if (!src.startsWith('data:')) linkInstead(image);
  }
}

function linkNotes(body: Element): void {
  for (const reference of body.querySelectorAll(`[${NOTE_NUMBER}]`)) {
    const number = reference.getAttribute(NOTE_NUMBER) ?? '';
    const link = body.ownerDocument.createElement('a');
    link.setAttribute('href', `#note-${number}`);
    link.setAttribute('role', 'doc-noteref');
    link.textContent = number;
    reference.id = `reference-${number}`;
    reference.replaceChildren(link);
  }
}

function notesSection({ noted, orphans }: Annotated, labels: ExportLabels): string {
  const entry = (highlight: Highlight, id = '', back = '') => {
    const { selectors, note, colour } = highlight;
    const tags = filedUnder(highlight, labels.colours);
    return `<li${id}><blockquote><mark class="${colour}" data-highlight>${escapeXml(selectors.quote.exact)}</mark></blockquote>${
      note.trim() === '' ? '' : `<div class="note">${escapeXml(note.trim())}</div>`
    }${tags.length > 0 ? `<p>${tags.map((tag) => `#${escapeXml(tag)}`).join(' ')}</p>` : ''}${back}</li>\n`;
  };
  const list = noted.map((highlight, index) =>
    entry(highlight, ` id="note-${index + 1}"`, `<p><a href="#reference-${index + 1}" role="doc-backlink">↩</a></p>`),
  );
  const section = (title: string, list: string[], tag: string) =>
    list.length === 0
      ? ''
      : `<section class="notes" role="doc-endnotes"><h2 lang="${labels.lang}">${escapeXml(title)}</h2><${tag}>\n${list.join('')}</${tag}></section>\n`;
  return (
    section(labels.notes, list, 'ol') +
    section(
      labels.unplaced,
      orphans.map((highlight) => entry(highlight)),
      'ul',
    )
  );
}

/** What a policy names an inline style by. */
async function sourceHash(source: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(source));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
