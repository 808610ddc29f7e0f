import type { Filter } from './filter';
import { patternOf } from './pattern';
import type { Value } from './syntax';
import { asText, isList, isObject, parsed, property } from './values';

const onList =
  (change: (list: readonly Value[], first: string) => Value): Filter =>
  (value, list) => {
    const whole = parsed(value);
    return isList(whole) ? change(whole, list[0]?.text ?? '') : value;
  };

/** `item.name`, without anything that every object has. */
const follow = (item: Value, path: string): Value =>
  path
    .split('.')
    .filter((key) => key !== '')
    .reduce((value: Value, key) => property(value, key), item);

const filled = (template: string, item: Value): string =>
  template
    .replaceAll('\\n', '\n')
    .replace(/\$\{([\w.]+)\}/g, (_, path: string) =>
      asText(isObject(item) ? follow(item, path) : path === 'str' ? item : follow(item, path)),
    );

/** `item => item.name`, `item => ({a: item.b})`, `item => "text ${item.c}"`. */
function mapped(list: readonly Value[], raw: string): Value {
  const [, name, result = ''] = /^(\w+)\s*=>\s*([\s\S]+)$/.exec(raw) ?? [];
  if (!name) return list;
  const resultOf = (source: string, item: Value): Value => {
    const text = source.trim();
    const path = text.replace(/^\$\{(.*)\}$/, '$1');
    if (path === name) return item;
    if (path.startsWith(`${name}.`)) return follow(item, path.slice(name.length + 1));
    return text.replace(/^["'`]|["'`]$/g, '');
  };
  const object = /^\(\s*\{([\s\S]*)\}\s*\)$/.exec(result.trim())?.[1];
  if (object !== undefined) {
    return list.map((item) =>
      Object.fromEntries(
        object.split(',').flatMap((pair) => {
          const [key, ...rest] = pair.split(':');
          return key?.trim() ? [[key.trim(), resultOf(rest.join(':'), item)] as const] : [];
        }),
      ),
    );
  }
  const literal = /^["'`]([\s\S]*)["'`]$/.exec(result.trim())?.[1];
  if (literal === undefined) return list.map((item) => resultOf(result, item));
  return list.map((item) => ({
    str: literal.replace(/\$\{([\w.]+)\}/g, (_, path: string) => asText(resultOf(path, item))),
  }));
}

/** Filters of lists and objects. */
export const LIST_FILTERS: Readonly<Record<string, Filter>> = {
  first: onList((list) => list[0] ?? ''),
  last: onList((list) => list.at(-1) ?? ''),
  join: (value, list) => {
    const whole = parsed(value);
    if (!isList(whole)) return value;
    return whole.map(asText).join((list[0]?.text ?? ',').replaceAll('\\n', '\n'));
  },
  split: (value, [separator]) => {
    const text = asText(value);
    const by = separator?.text ?? '';
    if (!separator) return [...text];
    const pattern = patternOf(by) ?? (separator.isQuoted ? null : patternOf(`/${by}/`));
    return text.split(pattern ?? by);
  },
  slice: (value, [from, to]) => {
    const whole = parsed(value);
    const range = [Number(from?.text) || 0, to === undefined ? undefined : Number(to.text) || 0] as const;
    return isList(whole) ? whole.slice(...range) : asText(whole).slice(...range);
  },
  map: (value, _, raw) => {
    const whole = parsed(value);
    return isList(whole) ? mapped(whole, raw) : value;
  },
  merge: (value, list) => {
    const whole = parsed(value);
    return [
      ...(isList(whole) ? whole : whole === '' || whole === null ? [] : [whole]),
      ...list.map(({ text }) => text),
    ];
  },
  nth: onList((list, pattern) => {
    const [, step, begin] = /^(\d*n)?\+?(\d+)?$/.exec(pattern) ?? [];
    const first = Number(begin ?? 0);
    if (!step) return list.filter((_, index) => index + 1 === first);
    const every = Number.parseInt(step, 10) || 1;
    return list.filter((_, index) => index + 1 >= first && (index + 1 - first) % every === 0);
  }),
  object: (value, [how]) => {
    const whole = parsed(value);
    if (!isObject(whole)) return value;
    if (how?.text === 'keys') return Object.keys(whole);
    return how?.text === 'values' ? Object.values(whole) : Object.entries(whole).map((entry) => [...entry]);
  },
  template: (value, [template]) => {
    const whole = parsed(value);
    const text = template?.text ?? '';
    return isList(whole) ? whole.map((item) => filled(text, item)).join('\n') : filled(text, whole);
  },
  unique: onList((list) => [...new Map(list.map((item) => [JSON.stringify(item), item])).values()]),
};
