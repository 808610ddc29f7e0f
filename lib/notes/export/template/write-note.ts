import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type MarkdownOptions, markdownBody } from '../../markdown';
import { plain, quoted } from '../../markdown/yaml-scalars';
import type { Exported } from '../exported';
import type { ClipTemplate, PropertyType } from './clip-template';
import { formatMoment, readMoment } from './dates';
import { parseTemplateText } from './parse';
import { type Lookup, render } from './render';
import { variablesOf } from './variables';

export interface WrittenNote {
  /** Not made safe for a file system yet. */
  name: string;
  folder: string;
  text: string;
}

/** An article as a note by a template. @throws TemplateError where the template can't be understood */
export function writeNote(template: ClipTemplate, article: Exported, options: MarkdownOptions): WrittenNote {
  const { metadata, root, highlights } = article;
  const content = markdownBody(metadata, root, highlights, options);
  const fill = (text: string, lookup: Lookup) => render(parseTemplateText(text), lookup);
  const common = { content, now: options.now, colours: options.labels.colours };
  const outside = variablesOf(article, { ...common, noteName: metadata.title, place: 'name' });
  const name = fill(template.noteName, outside).trim() || metadata.title;
  const named = variablesOf(article, { ...common, noteName: name, place: 'name' });
  const properties = template.properties.map(({ name: key, value, type }) => [key, type, fill(value, named)] as const);
  const body = fill(template.content, variablesOf(article, { ...common, noteName: name, place: 'text' }));
  const text = body.trim() === '' ? '' : `${body.replace(/\s+$/, '')}\n`;
  return { name, folder: fill(template.folder, outside), text: head(properties) + text };
}

/** Written by a YAML library: no value, whatever it holds, can become another property. */
function head(properties: readonly (readonly [name: string, type: PropertyType, value: string])[]): string {
  if (properties.length === 0) return '';
  const map = new YAMLMap<Scalar, Scalar | YAMLSeq<Scalar>>();
  const names = new Set<string>();
  for (const [name, type, value] of properties) {
    if (names.has(name)) continue;
    names.add(name);
    map.set(new Scalar(name), propertyValue(type, value));
  }
  const yaml = new Document(map).toString({ lineWidth: 0, nullStr: '', indentSeq: true });
  return `---\n${yaml.replace(/[ \t]+$/gm, '').trimEnd()}\n---\n`;
}

function propertyValue(type: PropertyType, value: string): Scalar | YAMLSeq<Scalar> {
  const text = value.trim();
  if (type === 'checkbox') return new Scalar(/^(?:true|1|yes)$/i.test(text));
  if (text === '') return new Scalar(null);
  if (type === 'number') {
    const number = Number(text.replace(/[^\d.eE+-]/g, ''));
    return new Scalar(Number.isFinite(number) ? number : null);
  }
  if (type === 'date' || type === 'datetime') {
    const moment = readMoment(text.split(',')[0] ?? '');
    return moment ? plain(formatMoment(moment, type === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM-DDTHH:mm:ssZ')) : quoted(text);
  }
  if (type === 'text') return quoted(text.replace(/\s+/g, ' '));
  const list = new YAMLSeq<Scalar>();
  list.items = itemsOf(text).map(quoted);
  return list.items.length > 0 ? list : new Scalar(null);
}

/** Parted at commas, but not at those in a link to a note; a list in JSON is one, too. */
function itemsOf(text: string): string[] {
  if (text.startsWith('["')) {
    try {
      const list: unknown = JSON.parse(text);
      if (Array.isArray(list)) return list.map(String);
    } catch {
      // Then it is a text that begins like one.
    }
  }
  return text
    .split(/,(?![^[]*\]\])/)
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '');
}
