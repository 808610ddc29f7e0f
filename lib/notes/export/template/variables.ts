import { type ColourNames, filedUnder } from '../../colour-names';
import { escapeAddress, escapeLine } from '../../markdown/escape';
import { containNote } from '../../markdown/note-text';
import type { Exported } from '../exported';
import { formatMoment } from './dates';
import type { Lookup } from './render';
import type { Value } from './syntax';

/** Where a value will stand: in the note's text, where what a page says is escaped, or in a name or property. */
type Place = 'text' | 'name';

interface VariableOptions {
  content: string;
  noteName: string;
  now: Date;
  place: Place;
  colours?: ColourNames | undefined;
}

/** What pages say of themselves in `<meta>` and schema.org, by the names they have there. */
const SAME: Readonly<Record<string, string>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'og:description': 'description',
  'twitter:description': 'description',
  'og:site_name': 'site',
  'og:image': 'image',
  'twitter:image': 'image',
  'og:url': 'url',
  'og:locale': 'language',
  'article:published_time': 'published',
  'article:author': 'author',
  'article:section': 'section',
  headline: 'title',
  name: 'title',
  datePublished: 'published',
  publisher: 'site',
  articleSection: 'section',
  inLanguage: 'language',
  keywords: 'keywords',
};

/**
 * The variables of Web Clipper, from what the library keeps of a page. Selectors search the article: the page around it
 * is gone.
 */
export function variablesOf(
  { metadata, root, highlights, html }: Exported,
  { content, noteName, now, place, colours }: VariableOptions,
): Lookup {
  const text = (value = ''): string => (place === 'text' ? escapeLine(value) : value);
  const address = (value = ''): string => (value ? (escapeAddress(value, value, ['http:', 'https:']) ?? '') : '');
  const { url, title, authors, description, siteName, published, image, lang, keywords, section, tags = [] } = metadata;
  const date = formatMoment(now, 'YYYY-MM-DDTHH:mm:ssZ');
  const known = new Map<string, Value>(
    Object.entries({
      author: authors.map((name) => text(name)).join(', '),
      content,
      contentHtml: place === 'text' ? '' : html,
      date,
      time: date,
      description: text(description),
      domain: URL.parse(url)?.hostname ?? '',
      favicon: '',
      fullHtml: '',
      highlights: highlights.map(({ selectors, note, createdAt, tags: own, colour }) => ({
        text: text(selectors.quote.exact),
        timestamp: new Date(createdAt).toISOString(),
        ...(note.trim() !== '' && { notes: [note] }),
        color: colour,
        tags: filedUnder({ colour, tags: own }, colours).map(text),
      })),
      image: address(image?.url),
      noteName,
      note: place === 'text' ? containNote(metadata.note ?? '') : (metadata.note ?? ''),
      published: published ?? '',
      saved: metadata.savedAt === undefined ? '' : new Date(metadata.savedAt).toISOString(),
      section: text(section),
      selection: '',
      selectionHtml: '',
      site: text(siteName),
      tags: tags.map(text),
      keywords: keywords.map(text),
      title: text(title),
      url: address(url) || url,
      language: lang ?? '',
      words: wordsIn(root, lang),
    }),
  );
  return (name) => {
    const [, kind, rest = ''] = /^(meta|schema|selector|selectorHtml):(.*)$/s.exec(name) ?? [];
    if (kind === 'selector') return selected(root, rest, text);
    // The markup of the page has no place in a note.
    if (kind === 'selectorHtml') return '';
    const key =
      kind === undefined
        ? name
        : rest.replace(/^(?:name|property|@[\w-]+):/, '').replace(/(?:\[[\d*]+\])?(?:\.name)?$/, '');
    return known.get(SAME[kind === undefined ? '' : key] ?? key) ?? '';
  };
}

function wordsIn(root: Element, lang: string | undefined): number {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(root.textContent ?? '')) if (isWordLike) count += 1;
  return count;
}

/** The text of what a selector finds, or an attribute of it; one value alone, several as a list. */
function selected(root: Element, query: string, text: (value: string) => string): Value {
  const [, selector = '', attribute] = /^(.*?)(?:\?([\w-]+))?$/s.exec(query) ?? [];
  try {
    const found = [...root.querySelectorAll(selector)].slice(0, 500);
    const values = found.map((element) =>
      text((attribute ? element.getAttribute(attribute) : element.textContent) ?? ''),
    );
    return values.length === 1 ? (values[0] ?? '') : values;
  } catch {
    return '';
  }
}
