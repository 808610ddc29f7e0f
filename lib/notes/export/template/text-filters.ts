import { fileName } from '../../file-name';
import { formatMoment, movedMoment, readMoment } from './dates';
import type { Filter } from './filter';
import { patternOf } from './pattern';
import { asText, isList, isObject, parsed } from './values';

const words = (text: string): string[] =>
  text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const onText =
  (change: (text: string, first: string) => string): Filter =>
  (value, list) =>
    change(asText(value), list[0]?.text ?? '');

/** Filters that make a text of a text. */
export const TEXT_FILTERS: Readonly<Record<string, Filter>> = {
  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  trim: onText((text) => text.trim()),
  capitalize: onText(capital),
  title: onText((text) => text.replace(/\p{L}[\p{L}\p{N}’']*/gu, capital)),
  camel: onText((text) =>
    words(text)
      .map((word, index) => (index === 0 ? word.toLowerCase() : capital(word)))
      .join(''),
  ),
  pascal: onText((text) => words(text).map(capital).join('')),
  kebab: onText((text) => words(text).join('-').toLowerCase()),
  snake: onText((text) => words(text).join('_').toLowerCase()),
  uncamel: onText((text) => words(text).join(' ').toLowerCase()),
  safe_name: onText((text) => fileName(text, '').slice(0, -1)),
  truncate: onText((text, length) => {
    const most = Number(length) || 100;
    return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
  }),
  strip_tags: onText((text) => text.replace(/<\/?[a-z][^<>]*>/gi, '')),
  strip_md: onText((text) =>
    text
      .replace(/^ {0,3}(?:#{1,6} |> ?|[-*+] |\d+[.)] )/gm, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/(\*\*|__|~~|==|`)(.+?)\1/g, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  ),
  replace: (value, list) =>
    list.reduce((text, { text: search, to = '' }) => {
      const pattern = patternOf(search);
      if (pattern) return text.replace(pattern, to);
      const plain = search.replace(/\\([:|{}()'"])/g, '$1');
      return plain === '' || /^\/.+\/[gimsuy]*$/.test(search) ? text : text.replaceAll(plain, to);
    }, asText(value)),
  date: (value, [format, input]) => {
    const moment = readMoment(asText(value), input?.text);
    return moment ? formatMoment(moment, format?.text || 'YYYY-MM-DD') : asText(value);
  },
  date_modify: (value, [by]) => {
    const moment = readMoment(asText(value));
    const moved = moment && movedMoment(moment, by?.text ?? '');
    return moved ? formatMoment(moved, 'YYYY-MM-DD') : asText(value);
  },
  duration: (value, [format]) => {
    const text = asText(value);
    const [, hours = 0, minutes = 0, seconds = 0] = /^PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text) ?? [];
    const all = /^\d+$/.test(text) ? Number(text) : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    const parts = { H: Math.floor(all / 3600), m: Math.floor((all % 3600) / 60), s: all % 60 };
    const usual = parts.H > 0 ? 'HH:mm:ss' : 'mm:ss';
    return (format?.text || usual).replace(
      /HH?|mm?|ss?/g,
      (token) => String(parts[token[0] as keyof typeof parts]).padStart(token.length, '0'), // by the pattern
    );
  },
  calc: (value, [by]) => {
    const [, operator, amount] = /^\s*(\*\*|[-+*/^])\s*(\d+(?:\.\d+)?)\s*$/.exec(by?.text ?? '') ?? [];
    const number = Number(asText(value));
    const other = Number(amount);
    if (!operator || Number.isNaN(number) || asText(value).trim() === '') return asText(value);
    const results = { '+': number + other, '-': number - other, '*': number * other, '/': number / other };
    const result = operator === '**' || operator === '^' ? number ** other : results[operator as keyof typeof results]; // by the pattern
    return String(Number(result.toFixed(10)));
  },
  round: (value, [digits]) => {
    const number = Number(asText(value));
    return Number.isNaN(number)
      ? asText(value)
      : String(Number(number.toFixed(Math.min(20, Number(digits?.text) || 0))));
  },
  length: (value) => {
    const whole = parsed(value);
    if (isList(whole)) return String(whole.length);
    return String(isObject(whole) ? Object.keys(whole).length : asText(whole).length);
  },
};
