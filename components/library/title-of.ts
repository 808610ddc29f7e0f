import type { Shelf } from '../../lib/article/listing';
import { t } from '../../lib/i18n/i18n';
import { languageName } from './language-name';

/** What a list is called. */
export function titleOf(shelf: Shelf, isSearch: boolean): string {
  if (isSearch) return t('search.title');
  if (shelf.kind === 'list') return t(`library.list.${shelf.name}`);
  if (shelf.kind === 'lang') return languageName(shelf.value);
  return shelf.kind === 'tag' ? `#${shelf.value}` : shelf.value;
}
