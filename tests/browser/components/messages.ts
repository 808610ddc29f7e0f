import en from '../../../lib/i18n/locales/en.json';
import fr from '../../../lib/i18n/locales/fr.json';

/** Stands in for the extension's messages where there is no extension: same keys, same `$1` substitutions. */
export function useMessages(language: 'en' | 'fr' = 'en'): void {
  const messages = new Map(flat(language === 'fr' ? fr : en));
  const getMessage = (key: string, values: readonly string[] = []) =>
    (messages.get(key) ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
  // `@wxt-dev/browser` takes this one for the real thing because it has an id.
  Object.assign(globalThis, { browser: { runtime: { id: 'components' }, i18n: { getMessage } } });
}

function flat(messages: object, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}_`),
  );
}
