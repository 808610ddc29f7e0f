/** Every language file, by its name: `pt_BR`. */
const FILES = import.meta.glob<object>('../../../lib/i18n/locales/*.json', { eager: true, import: 'default' });
const BY_LOCALE = new Map(
  Object.entries(FILES).map(([file, messages]) => [file.replace(/^.*\/|\.json$/g, ''), messages]),
);

/** The languages Lectern speaks, by the names of their files. */
export const LOCALES: readonly string[] = [...BY_LOCALE.keys()].sort();

// `@wxt-dev/browser` takes this one for the real thing because it has an id, and holds on to it from its first import.
const standIn = { runtime: { id: 'components' }, i18n: { getMessage: messagesIn('en') } };

/** Stands in for the extension's messages where there is no extension: same keys, same `$1` substitutions. */
export function useMessages(locale = 'en'): void {
  standIn.i18n.getMessage = messagesIn(locale);
  Object.assign(globalThis, { browser: standIn });
}

function messagesIn(locale: string) {
  const messages = new Map(flat(BY_LOCALE.get(locale) ?? {}));
  return (key: string, values: readonly string[] = []) =>
    (messages.get(key) ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
}

function flat(messages: object, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}_`),
  );
}
