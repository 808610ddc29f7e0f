import type { Filter } from './filter';
import type { Value } from './syntax';
import { asText, isList, isObject, parsed } from './values';

/** What ends a link to a note, and the backslashes of what is escaped already. */
const noteName = (name: string): string =>
  name
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/[[\]|#^\r\n]+/g, ' ')
    .trim();
const wikilink = (name: string, alias: string): string => {
  const target = noteName(name);
  if (target === '') return '';
  return alias ? `[[${target}|${noteName(alias)}]]` : `[[${target}]]`;
};
/** Only to the web: whatever a page calls its pictures and links. */
const address = (url: string): string => {
  const parsedUrl = URL.parse(url);
  if (!parsedUrl || !/^(?:https?|mailto):$/.test(parsedUrl.protocol)) return '';
  return parsedUrl.href.replace(/[()\\<>|\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
};
const label = (text: string): string => text.replace(/(?<!\\)[[\]]/g, '\\$&').replace(/\s+/g, ' ');

/** The same for a text, each of a list, each pair of an object. */
const each =
  (make: (text: string, other: string) => string): Filter =>
  (value, list) => {
    const whole = parsed(value);
    const other = list[0]?.text ?? '';
    if (isList(whole)) return whole.map((item) => make(asText(item), other));
    if (isObject(whole)) return Object.entries(whole).map(([key, item]) => make(key, asText(item)));
    return make(asText(whole), other);
  };

const lines = (value: Value): string[] => {
  const whole = parsed(value);
  return isList(whole) ? whole.map(asText) : [asText(whole)];
};
const hanging = (text: string, margin: string): string => text.replaceAll('\n', `\n${margin}`);
const cell = (value: Value): string =>
  asText(value)
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/(?<!\\)\|/g, '\\|');

/** Filters that make Markdown. */
export const MARKDOWN_FILTERS: Readonly<Record<string, Filter>> = {
  wikilink: each(wikilink),
  link: each((url, text) => (address(url) ? `[${label(text || 'link')}](${address(url)})` : label(text || url))),
  image: each((url, text) => (address(url) ? `![${label(text)}](${address(url)})` : '')),
  blockquote: (value) =>
    lines(value)
      .map((text) => text.replace(/^/gm, '> '))
      .join('\n'),
  callout: (value, [type, title, fold]) => {
    const kind = /^[\w-]+$/.test(type?.text ?? '') ? type?.text : 'info';
    const folded = fold?.text === 'true' ? '-' : fold?.text === 'false' ? '+' : '';
    const head = `[!${kind}]${folded}${title?.text ? ` ${title.text.replace(/\s+/g, ' ')}` : ''}`;
    return [head, ...lines(value).join('\n').split('\n')].map((line) => `> ${line}`).join('\n');
  },
  list: (value, [how]) => {
    const kind = how?.text ?? '';
    const task = kind.includes('task') ? '[ ] ' : '';
    return lines(value)
      .map((text, index) => {
        const marker = kind.startsWith('numbered') ? `${index + 1}. ` : '- ';
        return `${marker}${task}${hanging(text, ' '.repeat(marker.length))}`;
      })
      .join('\n');
  },
  footnote: (value) => {
    const whole = parsed(value);
    const notes = isObject(whole)
      ? Object.entries(whole).map(([key, text]) => [key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), text] as const)
      : lines(whole).map((text, index) => [String(index + 1), text] as const);
    return notes.map(([name, text]) => `[^${name}]: ${hanging(asText(text), '    ')}`).join('\n\n');
  },
  table: (value, headers) => {
    const whole = parsed(value);
    const items = isList(whole) ? whole : [whole];
    const keys = [...new Set(items.flatMap((item) => (isObject(item) ? Object.keys(item) : [])))];
    const rows = items.map((item) =>
      isObject(item) ? keys.map((key) => item[key] ?? '') : isList(item) ? [...item] : [item],
    );
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const usual = keys.length > 0 ? keys : columns === 1 ? ['Value'] : Array.from({ length: columns }, () => '');
    const head = headers.length > 0 ? headers.map(({ text }) => text) : usual;
    const line = (cells: readonly Value[]) => `| ${cells.map(cell).join(' | ')} |`;
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
  },
};
