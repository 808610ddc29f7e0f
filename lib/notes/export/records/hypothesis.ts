import { type ColourNames, filedUnder } from '../../colour-names';
import type { Highlight } from '../../highlight';
import { pictureLink } from '../../markdown/picture-link';
import type { StartExporter } from '../export-context';
import type { Exported } from '../exported';
import { together } from '../together';
import { isoMoment } from './record';

/** Whose annotations they are. Whoever imports them makes them their own; the address must be nobody's. */
const USER = 'acct:reader@lectern.invalid';

/** Highlights and notes as the Hypothesis client exports its own, and imports them. */
export const writeHypothesis: StartExporter = ({ now, labels }) =>
  together(
    'hypothesis',
    now,
    (article) => annotationsOf(article, now, labels.colours),
    (annotations) => {
      const file = { export_date: now.toISOString(), export_userid: USER, client_version: 'lectern', annotations };
      return `${JSON.stringify(file, null, 2)}\n`;
    },
  );

/**
 * What is said of the whole article is a page note there: an annotation of a target without selectors. So is what is said
 * of a picture, which stands in it: Hypothesis knows no place in a page but words.
 */
function annotationsOf({ metadata, highlights }: Exported, now: Date, colours: ColourNames | undefined) {
  const { url, note = '', id = url, savedAt = now.getTime(), tags = [] } = metadata;
  const about = { url, title: metadata.title };
  const pageNote = annotation({ id, note, tags, createdAt: savedAt, updatedAt: now.getTime() }, about);
  return [
    ...(note.trim() === '' ? [] : [pageNote]),
    ...highlights.map((highlight) => annotation({ ...highlight, tags: filedUnder(highlight, colours) }, about)),
  ];
}

type Annotated = Pick<Highlight, 'id' | 'note' | 'createdAt' | 'updatedAt'> & {
  tags: readonly string[];
  selectors?: Highlight['selectors'];
};

function annotation(annotated: Annotated, { url, title }: { url: string; title: string }) {
  const { id, note, tags, createdAt, updatedAt, selectors } = annotated;
  const picture = selectors?.picture;
  return {
    id,
    created: isoMoment(createdAt),
    updated: isoMoment(updatedAt),
    user: USER,
    uri: url,
    text: [picture && pictureLink(picture.src, selectors.quote.exact, { base: url }), note]
      .filter(Boolean)
      .join('\n\n'),
    tags,
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER], admin: [USER] },
    target: [{ source: url, ...(selectors && !picture && { selector: [selectors.position, selectors.quote] }) }],
    document: { title: [title], link: [{ href: url }] },
    links: {},
    hidden: false,
    flagged: false,
  };
}
