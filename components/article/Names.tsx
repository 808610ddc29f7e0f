import { uiLocale } from '../../lib/i18n/i18n';

/** Names in bold, joined as the language joins them. */
export function Names({ names }: { names: readonly string[] }) {
  const parts = new Intl.ListFormat(uiLocale(), { type: 'conjunction' }).formatToParts(names);
  return <>{parts.map((part) => (part.type === 'element' ? <b key={part.value}>{part.value}</b> : part.value))}</>;
}
