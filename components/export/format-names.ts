import { t } from '../../lib/i18n/i18n';
import type { Format } from '../../lib/notes/export/choice';

/** Most are names, the same in every language. */
const NAMES: Partial<Record<Format, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  epub: 'EPUB',
  json: 'JSON',
  hypothesis: 'Hypothesis',
  csv: 'CSV',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

export function formatName(format: Format): string {
  if (format === 'text') return t('export.text');
  if (format === 'annotations') return t('export.annotations');
  return NAMES[format] ?? format;
}
