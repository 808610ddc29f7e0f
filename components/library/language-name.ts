import { uiLocale } from '../../lib/i18n/i18n';

/** A language by its name in the language of the interface; its tag where it has none there. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(uiLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Pages declare what is no language.
    return tag;
  }
}
