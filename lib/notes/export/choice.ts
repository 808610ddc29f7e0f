/** The formats an article can leave in, in the order they are offered. */
export const FORMATS = [
  'markdown',
  'html',
  'epub',
  'text',
  'json',
  'annotations',
  'hypothesis',
  'csv',
  'bibtex',
  'ris',
  'csl',
] as const;
export type Format = (typeof FORMATS)[number];

/** Whose Markdown: Obsidian's properties and `==marks==`, Logseq's outline, plain CommonMark, or a template of one's own. */
export const FLAVOURS = ['obsidian', 'logseq', 'plain', 'template'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** How pictures leave: as links to where they were, as files beside the text, within the text. */
export const PICTURE_WAYS = ['links', 'files', 'embedded'] as const;
export type PictureWay = (typeof PICTURE_WAYS)[number];

/** What a person chose in the export dialog; remembered for the next time. */
export interface ExportChoice {
  format: Format;
  flavour: Flavour;
  /** The whole text with its highlights marked, or highlights and notes alone. */
  content: 'full' | 'notes-only';
  /** By format, where it was chosen: who wants links in Markdown still wants everything in a JSON that is to come back. */
  pictures: Partial<Record<Format, PictureWay>>;
}

export const USUAL_CHOICE: ExportChoice = {
  format: 'markdown',
  flavour: 'obsidian',
  content: 'full',
  pictures: {},
};

interface FormatTraits {
  extension: string;
  /** Media type of a file. */
  type: string;
  /** A file for each article, or one for all of them. */
  files: 'each' | 'together';
  /** Whether a text, fit for the clipboard. */
  isText: boolean;
  /** Whether one may choose to leave the text behind. */
  mayBeNotesOnly: boolean;
  /** The ways pictures may leave: none go, always within it, or as one chooses; the first is the usual one. */
  pictureWays: 'none' | 'inside' | readonly PictureWay[];
}

const text = { isText: true, mayBeNotesOnly: false, pictureWays: 'none' } as const;

export const TRAITS: Readonly<Record<Format, FormatTraits>> = {
  markdown: {
    ...text,
    extension: 'md',
    type: 'text/markdown',
    files: 'each',
    mayBeNotesOnly: true,
    pictureWays: PICTURE_WAYS,
  },
  html: { ...text, extension: 'html', type: 'text/html', files: 'each', pictureWays: 'inside' },
  epub: {
    extension: 'epub',
    type: 'application/epub+zip',
    files: 'together',
    isText: false,
    mayBeNotesOnly: false,
    pictureWays: 'inside',
  },
  text: { ...text, extension: 'txt', type: 'text/plain', files: 'each', mayBeNotesOnly: true },
  json: {
    ...text,
    extension: 'json',
    type: 'application/json',
    files: 'together',
    pictureWays: ['embedded', 'links'],
  },
  annotations: { ...text, extension: 'jsonld', type: 'application/ld+json', files: 'together' },
  hypothesis: { ...text, extension: 'json', type: 'application/json', files: 'together' },
  csv: { ...text, extension: 'csv', type: 'text/csv', files: 'together' },
  bibtex: { ...text, extension: 'bib', type: 'application/x-bibtex', files: 'together' },
  ris: { ...text, extension: 'ris', type: 'application/x-research-info-systems', files: 'together' },
  csl: { ...text, extension: 'json', type: 'application/vnd.citationstyles.csl+json', files: 'together' },
};

/** How pictures leave in the format that is chosen: as was chosen for it, or as is usual for it. */
export function pictureWay({ format, pictures }: ExportChoice): PictureWay {
  const { pictureWays } = TRAITS[format];
  if (typeof pictureWays === 'string') return pictureWays === 'inside' ? 'embedded' : 'links';
  return pictureWays.find((way) => way === pictures[format]) ?? pictureWays[0] ?? 'links';
}

/** Whether the bytes of pictures go out with this choice. */
export const wantsPictures = (choice: ExportChoice): boolean =>
  pictureWay(choice) !== 'links' && !(TRAITS[choice.format].mayBeNotesOnly && choice.content === 'notes-only');

/** Reads a choice from storage: what it doesn't say, or says of an older version, is as usual. */
export function parseChoice(value: unknown): ExportChoice {
  if (typeof value !== 'object' || value === null) return USUAL_CHOICE;
  const given: Record<string, unknown> = { ...value };
  const oneOf = <T extends string>(names: readonly T[], name: unknown, usual: T): T =>
    names.find((known) => known === name) ?? usual;
  return {
    format: oneOf(FORMATS, given.format, USUAL_CHOICE.format),
    flavour: oneOf(FLAVOURS, given.flavour, USUAL_CHOICE.flavour),
    content: oneOf(['full', 'notes-only'], given.content, USUAL_CHOICE.content),
    pictures: parsePictures(given.pictures),
  };
}

/** Once one way held for all formats, and was Markdown's in most hands: it goes on to hold for that. */
function parsePictures(value: unknown): ExportChoice['pictures'] {
  const given: Record<string, unknown> = typeof value === 'object' ? { ...value } : { markdown: value };
  const pictures: ExportChoice['pictures'] = {};
  for (const format of FORMATS) {
    const way = PICTURE_WAYS.find((known) => known === given[format]);
    if (way) pictures[format] = way;
  }
  return pictures;
}
