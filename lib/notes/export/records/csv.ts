import { type ColourNames, filedUnder } from '../../colour-names';
import type { StartExporter } from '../export-context';
import type { Exported } from '../exported';
import { together } from '../together';

/** The columns Readwise imports, by its names; after them what it passes over and a person may want. */
const COLUMNS = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
  'Color',
  'Tags',
  'Document tags',
  'Document note',
];
const BYTE_ORDER_MARK = '\uFEFF';

/** A row for each highlight, as RFC 4180 has it. With a byte order mark, for Excel takes any other UTF-8 for Latin-1. */
export const writeCsv: StartExporter = ({ now, labels }) =>
  together(
    'csv',
    now,
    (article) => rowsOf(article, labels.colours),
    (rows) => BYTE_ORDER_MARK + [COLUMNS, ...rows].map(line).join(''),
  );

/** An article whose note stands alone has a row without a highlight; without either there is nothing to tell. */
function rowsOf({ metadata, highlights }: Exported, colours: ColourNames | undefined): string[][] {
  const { title, authors, url, tags: documentTags = [], note: whole = '' } = metadata;
  const about = [title, authors.join(', '), url];
  const document = [documentTags.join(', '), whole.trim()];
  if (highlights.length === 0 && whole.trim() !== '') return [['', ...about, '', '', '', '', '', ...document]];
  return highlights.map(({ selectors, note, colour, tags, createdAt }) => [
    selectors.quote.exact,
    ...about,
    note,
    String(selectors.position.start),
    new Date(createdAt)
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z$/, '+00:00'),
    colour,
    filedUnder({ colour, tags }, colours).join(', '),
    ...document,
  ]);
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** What makes a spreadsheet take a cell for a formula, full-width signs as Japanese Excel knows them among it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell nobody's spreadsheet computes: an apostrophe before a formula's sign makes it text.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
