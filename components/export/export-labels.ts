import { t, uiLocale } from '../../lib/i18n/i18n';
import type { ExportLabels } from '../../lib/notes/export/exported';

/** The words that stand in what is taken out. */
export const exportLabels = (): ExportLabels => ({
  highlights: t('takeOut.highlights'),
  unplaced: t('notes.orphans.title'),
  notes: t('notes.title'),
  contents: t('export.contents'),
  cover: t('export.cover'),
  original: t('reader.original'),
  savedWith: t('export.savedWith'),
  lang: uiLocale(),
});
