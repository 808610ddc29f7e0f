/** How a property's value is written, by the names Obsidian gives them. */
export const PROPERTY_TYPES = ['text', 'multitext', 'number', 'checkbox', 'date', 'datetime'] as const;
export type PropertyType = (typeof PROPERTY_TYPES)[number];

export interface TemplateProperty {
  name: string;
  /** Template of its value. */
  value: string;
  type: PropertyType;
}

/**
 * A template of Obsidian Web Clipper. What only clipping has to do with (triggers, behaviour, the vault) is kept as it
 * came, so that a template goes back whole.
 * @see https://help.obsidian.md/web-clipper/templates
 */
export interface ClipTemplate {
  name: string;
  /** Templates of the note's name, its folder and its text. */
  noteName: string;
  folder: string;
  content: string;
  properties: readonly TemplateProperty[];
  rest: Readonly<Record<string, unknown>>;
}

/** Web Clipper's own default: where a template of one's own begins. */
export const USUAL_TEMPLATE: ClipTemplate = {
  name: 'Lectern',
  noteName: '{{title}}',
  folder: 'Clippings',
  content: '{{content}}',
  properties: [
    { name: 'title', value: '{{title}}', type: 'text' },
    { name: 'source', value: '{{url}}', type: 'text' },
    { name: 'author', value: '{{author|split:", "|wikilink|join}}', type: 'multitext' },
    { name: 'published', value: '{{published}}', type: 'date' },
    { name: 'created', value: '{{date}}', type: 'date' },
    { name: 'description', value: '{{description}}', type: 'text' },
    { name: 'tags', value: 'clippings', type: 'multitext' },
  ],
  rest: { schemaVersion: '0.1.0', behavior: 'create', triggers: [] },
};

/** More than any template needs; what is longer is no template. */
const LONGEST = 100_000;
const USUAL_TYPES: Readonly<Record<string, PropertyType>> = {
  author: 'multitext',
  tags: 'multitext',
  published: 'date',
  created: 'date',
};

/** Reads a template's JSON file; null for what is none. */
export function readTemplate(json: string): ClipTemplate | null {
  try {
    return json.length <= LONGEST ? parseTemplate(JSON.parse(json)) : null;
  } catch {
    return null;
  }
}

/** Reads a template from storage or from a file. */
export function parseTemplate(value: unknown): ClipTemplate | null {
  if (!isRecord(value)) return null;
  const { name, noteNameFormat, path, noteContentFormat, properties, ...rest } = value;
  if (typeof name !== 'string' || typeof noteContentFormat !== 'string') return null;
  return {
    name: name.slice(0, 200),
    noteName: typeof noteNameFormat === 'string' ? noteNameFormat : '{{title}}',
    folder: typeof path === 'string' ? path : '',
    content: noteContentFormat,
    properties: Array.isArray(properties) ? properties.flatMap(parseProperty).slice(0, 100) : [],
    rest,
  };
}

function parseProperty(value: unknown): TemplateProperty[] {
  if (!isRecord(value) || typeof value.name !== 'string' || value.name.trim() === '') return [];
  const { name, type } = value;
  const known = PROPERTY_TYPES.find((one) => one === type) ?? USUAL_TYPES[name] ?? 'text';
  return [{ name, value: typeof value.value === 'string' ? value.value : '', type: known }];
}

/** The template as Web Clipper writes and reads it. */
export function templateFile({
  name,
  noteName,
  folder,
  content,
  properties,
  rest,
}: ClipTemplate): Record<string, unknown> {
  return {
    schemaVersion: '0.1.0',
    ...rest,
    name,
    noteNameFormat: noteName,
    path: folder,
    noteContentFormat: content,
    properties,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
