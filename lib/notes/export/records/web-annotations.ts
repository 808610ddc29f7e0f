import { type ColourNames, filedUnder } from '../../colour-names';
import { HIGHLIGHT_COLOURS, type Highlight, type TextSelectors } from '../../highlight';
import type { StartExporter } from '../export-context';
import type { Exported } from '../exported';
import { together } from '../together';
import { isoMoment } from './record';

/** What the class names of targets look like, so that colours mean something to any reader of annotations. */
const COLOURS = { yellow: '#ffe48a', green: '#c9e8b4', blue: '#bfe0f5', pink: '#f8cadb', purple: '#ddd0f5' } as const;
const STYLESHEET = HIGHLIGHT_COLOURS.map((colour) => `.${colour} { background: ${COLOURS[colour]} }`).join('\n');

/**
 * Highlights and notes in the W3C Web Annotation model, a collection of one page; an article's own tags and the note on it
 * as a bookmark.
 * @see https://www.w3.org/TR/annotation-model/
 */
export const writeAnnotations: StartExporter = ({ now, labels }) =>
  together(
    'annotations',
    now,
    (article) => annotationsOf(article, labels.colours),
    (items) => {
      const collection = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:lectern:export:${now.getTime()}`,
        type: 'AnnotationCollection',
        created: seconds(now.getTime()),
        total: items.length,
        first: { type: 'AnnotationPage', startIndex: 0, items },
      };
      return `${JSON.stringify(collection, null, 2)}\n`;
    },
  );

function annotationsOf({ metadata, highlights }: Exported, colours: ColourNames | undefined): unknown[] {
  const { url, savedAt, tags = [], id, note = '' } = metadata;
  const isNoted = note.trim() !== '';
  const body = [...(isNoted ? [comment(note)] : []), ...tags.map(tagging)];
  const motivation = ['bookmarking', ...(isNoted ? ['commenting'] : []), ...(tags.length > 0 ? ['tagging'] : [])];
  const state = savedAt !== undefined && { state: { type: 'TimeState', sourceDate: seconds(savedAt) } };
  const bookmark = {
    type: 'Annotation',
    ...(id && { id: `urn:uuid:${id}` }),
    motivation: motivation.length > 1 ? motivation : 'bookmarking',
    ...(savedAt !== undefined && { created: seconds(savedAt) }),
    ...(body.length > 0 && { body }),
    target: { source: url, ...state },
  };
  return [bookmark, ...highlights.map((highlight) => annotation(highlight, url, state, colours))];
}

function annotation(
  highlight: Highlight,
  source: string,
  state: object | false,
  colours: ColourNames | undefined,
): unknown {
  const { id, colour, note, createdAt, updatedAt, selectors } = highlight;
  const body = [...(note.trim() === '' ? [] : [comment(note)]), ...filedUnder(highlight, colours).map(tagging)];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note.trim() === '' ? 'highlighting' : ['highlighting', 'commenting'],
    created: seconds(createdAt),
    modified: seconds(updatedAt),
    ...(body.length > 0 && { body }),
    stylesheet: { type: 'CssStylesheet', value: STYLESHEET },
    target: { ...targetOf(selectors, source), ...state, styleClass: colour },
  };
}

/** Words are a part of the page; a picture is a source of its own, in the scope of the page it was met on. */
function targetOf({ quote, position, picture }: TextSelectors, page: string): object {
  if (!picture) return { source: page, selector: [quote, position] };
  return /^https?:/i.test(picture.src) ? { source: picture.src, scope: page } : { source: page };
}

const comment = (value: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/markdown',
  purpose: 'commenting',
});
const tagging = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' });

/** `xsd:dateTime` with a time zone, as the model wants it. */
const seconds = (moment: number): string => isoMoment(moment).replace(/\.\d+Z$/, 'Z');
