import type { ExtractedArticle } from './article';
import { textPrint } from './join/text-print';
import { applyRules } from './left-out/apply-rules';
import { leftOutOf } from './left-out/left-out';
import type { SiteRules } from './left-out/site-rules';
import type { ReadableArticle } from './readable-article';
import { parseSafe } from './safe-fragment';
import type { SafeHtml } from './sanitise';

/**
 * What was extracted, made fit to be shown as the reader wants this site shown, with what is needed to know its text
 * again: the print is the page's own, whatever the reader leaves out of it.
 */
export function readable(
  { html, removed = [], kinds = [], ...metadata }: ExtractedArticle,
  rules: SiteRules,
  sanitise: (html: string) => SafeHtml,
  document: Document,
): ReadableArticle {
  const safe = sanitise(html);
  const pages = [{ url: metadata.url, print: textPrint(safe) }];
  const found = leftOutOf(removed);
  const plain = { metadata: { ...metadata, pages }, html: safe, leftOut: found, kinds };
  if (!rules.restore.length && !rules.remove.length) return plain;
  const text = parseSafe(safe, document);
  const leftOut = applyRules(text, found, kinds, rules, (part) => parseSafe(sanitise(part), document));
  return { ...plain, html: sanitise(text.innerHTML), leftOut };
}
