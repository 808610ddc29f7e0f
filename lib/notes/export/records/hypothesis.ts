import type { Highlight } from '../../highlight';
import type { StartExporter } from '../export-context';
import type { Exported } from '../exported';
import { together } from '../together';
import { isoMoment } from './record';

/** Whose annotations they are. Whoever imports them makes them their own; the address must be nobody's. */
const USER = 'acct:reader@lectern.invalid';

/** Highlights and notes as the Hypothesis client exports its own, and imports them. */
export const writeHypothesis: StartExporter = ({ now }) =>
  together('hypothesis', now, annotationsOf, (annotations) => {
    const file = { export_date: now.toISOString(), export_userid: USER, client_version: 'lectern', annotations };
    return `${JSON.stringify(file, null, 2)}\n`;
  });

const annotationsOf = ({ metadata, highlights }: Exported) =>
  highlights.map((highlight) => annotation(highlight, metadata));

function annotation(highlight: Highlight, { url, title }: Exported['metadata']) {
  const { id, note, tags, createdAt, updatedAt, selectors } = highlight;
  return {
    id,
    created: isoMoment(createdAt),
    updated: isoMoment(updatedAt),
    user: USER,
    uri: url,
    text: note,
    tags,
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER], admin: [USER] },
    target: [{ source: url, selector: [selectors.position, selectors.quote] }],
    document: { title: [title], link: [{ href: url }] },
    links: {},
    hidden: false,
    flagged: false,
  };
}
