import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const LOCALES = 'lib/i18n/locales';
const SOURCES = ['components', 'entrypoints', 'lib'];

type Messages = { [key: string]: string | Messages };

const files = readdirSync(LOCALES).filter((name) => name.endsWith('.json'));
const localeOf = (file: string) => path.basename(file, '.json');
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
const bases = (messages: Map<string, string>) =>
  new Set([...messages.keys()].map((key) => key.replace(PLURAL_FORM, '')));
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

const english = messagesOf('en.json');

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
      return PLURAL_FORM.test(key) ? asked.some((one) => !given.includes(one)) : asked.join() !== given.join();
    });
    expect(differing).toEqual([]);
  });

  test('has the plural forms its language needs', () => {
    const { pluralCategories } = new Intl.PluralRules(localeOf(file)).resolvedOptions();
    const plurals = [...bases(messages)].filter((base) => messages.has(`${base}.other`));
    // Spanish, French, Italian and Portuguese have `many` for round millions, where `other` serves.
    const needed = pluralCategories.filter((category) => category !== 'many' || pluralCategories.length > 3);
    const missing = plurals
      .flatMap((base) => needed.map((form) => `${base}.${form}`))
      .filter((key) => !messages.has(key));
    expect(missing).toEqual([]);
  });

  test('names its own language', () => {
    expect(messages.get('locale')).toBe(localeOf(file).replace('_', '-'));
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
