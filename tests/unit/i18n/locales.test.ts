import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const LOCALES = 'lib/i18n/locales';
const SOURCES = ['components', 'entrypoints', 'lib'];

type Messages = { [key: string]: string | Messages };

const files = readdirSync(LOCALES).filter((name) => name.endsWith('.json'));
const localeOf = (file: string) => path.basename(file, '.json');
/** As BCP 47 has it; the files are named as browsers want them. */
const languageOf = (file: string) => localeOf(file).replace('_', '-');
const messagesOf = (file: string) => flat(JSON.parse(readFileSync(path.join(LOCALES, file), 'utf8')));

function flat(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

/** `minutes` for `minutes.one`: forms of one message, as many as the language has. */
const PLURAL_FORM = /\.(?:zero|one|two|few|many|other)$/;
const isForm = (key: string) => english.has(key.replace(PLURAL_FORM, '.other')) && PLURAL_FORM.test(key);
const baseOf = (key: string) => (isForm(key) ? key.replace(PLURAL_FORM, '') : key);
const bases = (messages: Map<string, string>) => new Set([...messages.keys()].map(baseOf));
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

const english = messagesOf('en.json');

/** Typewriter’s quotes and dots, spaces that nobody meant. */
const EVERYWHERE = [/['"]|\.\.\./, /^\s|\s$|\s\s/];

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const FULL_WIDTH = [new RegExp(`${HAN}[,.;:!?()]|[,;:!?()]${HAN}`, 'u')];

/** What the typography of each language does not allow. */
const AGAINST_THE_RULE: Readonly<Record<string, readonly RegExp[]>> = {
  // A narrow space that does not break before tall punctuation, one that does not break inside guillemets.
  fr: [/[^\u202f\u00a0\d][;:!?]/, /«[^\u202f\u00a0]|[^\u202f\u00a0]»/, /[“”]/],
  de: [/[”«»]/, /[^„]*“.*„/],
  es: [/[“”„]/, /(?<!¿[^¿]*)\?(?!$)|^[^¿]+\?/],
  it: [/[“”„]/],
  nl: [/[“”„«»]/],
  pl: [/[“«»]/],
  ja: [...FULL_WIDTH, /[“”]/],
  zh_CN: [...FULL_WIDTH, /[「」]/],
  ar: [/[\p{Script=Arabic}][,;?]/u, /[“”„]/],
};

describe.each(files)('%s', (file) => {
  const messages = messagesOf(file);

  test('has every message, and none that English lacks', () => {
    expect([...bases(messages)].sort()).toEqual([...bases(english)].sort());
  });

  test('names its messages as browsers allow, else the extension is not even loaded', () => {
    expect([...messages.keys()].filter((key) => !/^\w+(?:\.\w+)*$/.test(key))).toEqual([]);
  });

  test('has no empty message', () => {
    expect([...messages].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  test('uses the same substitutions', () => {
    const differing = [...messages].filter(([key, message]) => {
      const original = english.get(key) ?? english.get(key.replace(PLURAL_FORM, '.other')) ?? '';
      // “One article” may leave its number out; nothing may ask for more than is given.
      const given = placeholders(original);
      const asked = placeholders(message);
      return isForm(key) ? asked.some((one) => !given.includes(one)) : asked.join() !== given.join();
    });
    expect(differing).toEqual([]);
  });

  test('has each plural form its language needs, and none it has no use for', () => {
    const { pluralCategories } = new Intl.PluralRules(languageOf(file)).resolvedOptions();
    // Spanish, French, Italian and Portuguese have `many` for round millions, where `other` serves.
    const needed = pluralCategories.filter((category) => category !== 'many' || pluralCategories.length > 3);
    const plurals = [...bases(english)].filter((base) => english.has(`${base}.other`));
    const forms = [...messages.keys()].filter(isForm);
    expect(forms.sort()).toEqual(plurals.flatMap((base) => needed.map((form) => `${base}.${form}`)).sort());
  });

  test('says the number wherever its form stands for many numbers', () => {
    const silent = [...messages].filter(
      ([key, message]) =>
        /\.(?:few|many|other)$/.test(key) &&
        english.get(key.replace(PLURAL_FORM, '.other'))?.includes('$1') &&
        !message.includes('$1'),
    );
    expect(silent).toEqual([]);
  });

  test('is set as its language is', () => {
    const faults = [...EVERYWHERE, ...(AGAINST_THE_RULE[localeOf(file)] ?? [])];
    expect([...messages].filter(([, message]) => faults.some((fault) => fault.test(message)))).toEqual([]);
  });

  test('describes the extension in what stores take', () => {
    expect(messages.get('extension.description')?.length).toBeLessThanOrEqual(132);
  });

  test('names its own language', () => {
    expect(messages.get('locale')).toBe(languageOf(file));
  });
});

test('no message is unused', () => {
  const code = SOURCES.flatMap(sourcesUnder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const config = readFileSync('wxt.config.ts', 'utf8');
  const literals = new Set([...code.matchAll(/['"`]([\w-]+(?:\.[\w-]+)*)['"`]/g)].map((match) => match[1] ?? ''));
  // `refusal.${reason}` uses every message that begins so.
  const prefixes = [...code.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
  const unused = [...bases(english)].filter(
    (key) =>
      !literals.has(key) &&
      !prefixes.some((prefix) => key.startsWith(prefix)) &&
      !config.includes(`__MSG_${key.replaceAll('.', '_')}__`),
  );
  expect(unused).toEqual([]);
});

test('every message asked for by name is there', () => {
  const code = SOURCES.flatMap(sourcesUnder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const asked = [...code.matchAll(/\b(?:t|plural)\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  expect(asked.filter((key) => !bases(english).has(key))).toEqual([]);
});

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name));
}
