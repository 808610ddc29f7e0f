import { t, uiLocale } from '../../lib/i18n/i18n';
import type { ColourNames } from '../../lib/notes/colour-names';
import type { ExportLabels } from '../../lib/notes/export/exported';

/** The words that stand in what is taken out. @param colours what the person calls the colours */
export const exportLabels = (colours: ColourNames = {}): ExportLabels => ({
  highlights: t('takeOut.highlights'),
  unplaced: t('notes.orphans.title'),
  notes: t('notes.title'),
  contents: t('export.contents'),
  cover: t('export.cover'),
  original: t('reader.original'),
  savedWith: t('export.savedWith'),
  colours,
  lang: uiLocale(),
});
