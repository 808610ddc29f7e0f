import { escapeXml, isShown } from '../markup/serialise';

/** One file of a book. */
export interface BookItem {
  id: string;
  /** Relative to the package. */
  href: string;
  type: string;
  properties?: string;
  /** Stands in the order of reading. */
  isRead?: boolean;
}

/** A line of the contents. */
export interface ContentsEntry {
  title: string;
  href: string;
  entries: readonly ContentsEntry[];
}

export interface BookFacts {
  /** URN. */
  identifier: string;
  title: string;
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  authors: readonly string[];
  date?: string | undefined;
  source?: string | undefined;
  description?: string | undefined;
  subjects: readonly string[];
  publisher?: string | undefined;
  /** ISO 8601 without fractions, as `dcterms:modified` wants it. */
  modified: string;
  hasMath: boolean;
}

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** The package document: what the book is, what it is made of, in which order. @see https://www.w3.org/TR/epub-33/ */
export function packageDocument(facts: BookFacts, items: readonly BookItem[], coverId?: string): string {
  const element = (name: string, value: string | undefined) =>
    value && isShown(value) ? `    <dc:${name}>${escapeXml(value)}</dc:${name}>\n` : '';
  const manifest = items.map(
    ({ id, href, type, properties }) =>
      `    <item id="${id}" href="${escapeXml(href)}" media-type="${type}"${properties ? ` properties="${properties}"` : ''}/>\n`,
  );
  const spine = items.filter(({ isRead }) => isRead).map(({ id }) => `    <itemref idref="${id}"/>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(facts.lang)}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${escapeXml(facts.identifier)}</dc:identifier>
${element('title', facts.title)}${element('language', facts.lang)}${facts.authors.map((name) => element('creator', name)).join('')}${element('date', facts.date)}${element('source', facts.source)}${element('publisher', facts.publisher)}${element('description', facts.description)}${facts.subjects.map((tag) => element('subject', tag)).join('')}    <meta property="dcterms:modified">${facts.modified}</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
${facts.hasMath ? '    <meta property="schema:accessibilityFeature">MathML</meta>\n' : ''}    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">Text with headings, contents and, as far as their pages gave them, descriptions of pictures.</meta>
${coverId ? `    <meta name="cover" content="${coverId}"/>\n` : ''}  </metadata>
  <manifest>
${manifest.join('')}  </manifest>
  <spine toc="ncx"${facts.dir === 'rtl' ? ' page-progression-direction="rtl"' : ''}>
${spine.join('')}  </spine>
</package>
`;
}

/** A page of the book. */
export function page({
  title,
  lang,
  dir,
  type,
  body,
}: {
  title: string;
  lang: string;
  dir: string;
  type?: string;
  body: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}" dir="${dir}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${type ? ` epub:type="${type}"` : ''}>
${body}
</body>
</html>
`;
}

export function navigation(title: string, entries: readonly ContentsEntry[]): string {
  const list = (some: readonly ContentsEntry[]): string =>
    `<ol>\n${some.map((one) => `<li><a href="${escapeXml(one.href)}">${escapeXml(one.title)}</a>${one.entries.length > 0 ? `\n${list(one.entries)}` : ''}</li>\n`).join('')}</ol>`;
  return `<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>${escapeXml(title)}</h1>\n${list(entries)}\n</nav>`;
}

/** The contents as EPUB 2 had them, which older Kobo and Kindle read. */
export function ncx(facts: BookFacts, entries: readonly ContentsEntry[]): string {
  let order = 0;
  const point = (entry: ContentsEntry): string => {
    order += 1;
    const at = order;
    return `<navPoint id="point-${at}" playOrder="${at}"><navLabel><text>${escapeXml(entry.title)}</text></navLabel><content src="${escapeXml(entry.href)}"/>${entry.entries.map(point).join('')}</navPoint>\n`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="${escapeXml(facts.identifier)}"/></head>
<docTitle><text>${escapeXml(facts.title)}</text></docTitle>
<navMap>
${entries.map(point).join('')}</navMap>
</ncx>
`;
}
